package io.dunflow.resolution.plan;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.dunning.BeforeProposal;
import io.dunflow.dunning.MovingItems;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.Cover;
import io.dunflow.ledger.Covering;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.plan.Shortfalls.Shortfall;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets live agreements cover again what they hold, as soon as it is dunnable: a dispute let go of it, or the bank took back
 * the money that had paid it. Before the commit that made it dunnable, so that whatever takes its place in the same act goes
 * first; and before a run proposes, which has judged what else covered it.
 */
@Component
@Order(10)
public class CoveringAgain implements BeforeProposal {

    private final Shortfalls shortfalls;
    private final Covering covering;
    private final Plans plans;
    private final CountingInstalments counting;
    private final MovingItems moving;
    private final CreditorDays days;
    private final AccountLocks locks;

    CoveringAgain(
            Shortfalls shortfalls,
            Covering covering,
            Plans plans,
            CountingInstalments counting,
            MovingItems moving,
            CreditorDays days,
            AccountLocks locks) {
        this.shortfalls = shortfalls;
        this.covering = covering;
        this.plans = plans;
        this.counting = counting;
        this.moving = moving;
        this.days = days;
        this.locks = locks;
    }

    @Override
    public Collection<Long> accounts(long creditorId, LocalDate runDate) {
        var outside = outside(creditorId).stream().map(Plan::accountId);
        return Stream.concat(accountsOf(shortfalls.ofCreditor(creditorId)).stream(), outside)
                .toList();
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        lockAndCover(shortfalls.ofCreditor(creditorId));
        outside(creditorId).forEach(this::backIntoItsCase);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AccountsChanged changed) {
        lockAndCover(shortfalls.ofAccounts(changed.accountIds()));
    }

    /**
     * Covers what one agreement does not; the caller holds the account's lock.
     *
     * @return the items of which it covers more now
     */
    public List<Long> cover(Cover cover, long coverId) {
        return cover(shortfalls.of(cover, coverId));
    }

    private void lockAndCover(List<Shortfall> found) {
        if (!found.isEmpty()) {
            var accounts = accountsOf(found);
            locks.take(accounts);
            var ofAgreements = shortfalls.ofAccounts(accounts).stream()
                    .collect(groupingBy(one -> new Agreement(one.cover(), one.coverId())));
            ofAgreements.forEach((agreement, missing) -> {
                cover(missing);
                if (agreement.cover() == Cover.PLAN) {
                    backIntoItsCase(plans.find(agreement.id()).orElseThrow());
                }
            });
        }
    }

    private List<Long> cover(List<Shortfall> missing) {
        for (var one : missing) {
            covering.cover(one.itemId(), one.cover(), one.coverId(), one.amount(), days.todayOf(one.accountId()));
            if (shortfalls.awaitsBank(one.cover(), one.coverId())) {
                covering.remark(one.cover(), one.coverId(), Shortfalls.AWAITING_BANK);
            }
            shortfalls.covered(one);
        }
        return missing.stream().map(Shortfall::itemId).toList();
    }

    private List<Plan> outside(long creditorId) {
        return counting.outsideTheirCases(creditorId).stream()
                .map(id -> plans.find(id).orElseThrow())
                .toList();
    }

    /** What a plan covers is in its case. */
    private void backIntoItsCase(Plan plan) {
        var outside = plan.caseId() == null ? List.<Long>of() : counting.outsideItsCase(plan);
        if (!outside.isEmpty()) {
            moving.join(plan.caseId(), outside, plan.name());
        }
    }

    private static List<Long> accountsOf(List<Shortfall> found) {
        return found.stream().map(Shortfall::accountId).distinct().sorted().toList();
    }

    private record Agreement(Cover cover, long id) {}
}
