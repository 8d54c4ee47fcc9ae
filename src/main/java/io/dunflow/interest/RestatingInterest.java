package io.dunflow.interest;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.NewCharge;
import io.dunflow.ledger.RestatingCharges;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restates interest that was claimed or booked as soon as something becomes known that lowers what it was counted on: money
 * with an earlier value date, a credit note, an insolvency (domain rules 2.8 and 2.27). What raises it the next letter claims.
 * A fixed sum ends when the money was there by the due date that interest goes by: as it was deferred before it came, moved
 * from a day off.
 */
@Component
class RestatingInterest {

    /** What restating itself tells. */
    private static final String OWN = "RESTATEMENT";

    private static final String INTEREST_RESTATED = "INTEREST_RESTATED";
    private static final String PAID_IN_TIME = "PAID_IN_TIME";
    private static final String POLICY = "policy";
    private static final int USUAL_DIGITS = 2;

    private final ClaimsOfInterest claims;
    private final BearingInterest bearing;
    private final RestatingCharges restating;
    private final AccountLocks locks;
    private final DefaultStart defaults;

    RestatingInterest(
            ClaimsOfInterest claims,
            BearingInterest bearing,
            RestatingCharges restating,
            AccountLocks locks,
            DefaultStart defaults) {
        this.claims = claims;
        this.bearing = bearing;
        this.restating = restating;
        this.locks = locks;
        this.defaults = defaults;
    }

    @EventListener
    @Transactional
    void on(AccountsChanged changed) {
        if (changed.cause().equals(OWN)) {
            return;
        }
        for (var wrong = wrong(changed.accountIds()); !wrong.isEmpty(); wrong = wrong(wrong.keySet())) {
            locks.take(wrong.keySet());
            wrong.values().forEach(one -> restating.restate(one.id(), one.right(), one.reason(), POLICY));
        }
    }

    /** The first of each account: what it frees may pay earlier what the next was counted on. */
    private Map<Long, Wrong> wrong(Collection<Long> accountIds) {
        var found = new HashMap<Long, Wrong>();
        addInterest(found, claims.of(accountIds));
        addFixedSums(found, claims.fixedSums(accountIds));
        return found;
    }

    private void addInterest(Map<Long, Wrong> found, List<ClaimedInterest> all) {
        var unpaid = new HashMap<Long, UnpaidDays>();
        var items = bearing.of(
                all.stream().map(claim -> claim.facts().itemId()).distinct().toList());
        for (var claim : all) {
            var facts = claim.facts();
            var days = unpaid.computeIfAbsent(facts.itemId(), id -> days(items, facts));
            var right = claim.restated(days, Amounts.digits(facts.currency()).orElse(USUAL_DIGITS));
            if (right != null) {
                found.putIfAbsent(facts.accountId(), new Wrong(facts.id(), right, INTEREST_RESTATED));
            }
            claim.takeFrom(days);
        }
    }

    private void addFixedSums(Map<Long, Wrong> found, List<ClaimsOfInterest.FixedSum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        var items =
                bearing.of(sums.stream().map(ClaimsOfInterest.FixedSum::itemId).toList());
        sums.stream()
                .filter(sum -> !items.whole(sum.itemId(), sum.currency(), false, InterestBase.WITH_VAT, sum.shifts())
                        .isOwedAfter(defaults.lastInTime(sum.shifts(), sum.facts(items.given(sum.itemId())))))
                .forEach(sum -> found.putIfAbsent(sum.accountId(), new Wrong(sum.id(), List.of(), PAID_IN_TIME)));
    }

    private static UnpaidDays days(BearingInterest.OfItems items, ClaimedInterest.Facts facts) {
        var days = items.whole(
                facts.itemId(), facts.currency(), facts.creditsFromTheirDate(), facts.counted(), facts.shifts());
        if (facts.stopsOn() != null) {
            days.endOn(facts.stopsOn());
        }
        return days;
    }

    /** A claim that is too high, and its lines as they should be: none where nothing was owed. */
    private record Wrong(long id, List<NewCharge.Line> right, String reason) {}
}
