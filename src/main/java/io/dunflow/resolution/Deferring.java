package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.dunning.FreezingDeferred;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.LimitationGrounds;
import io.dunflow.ledger.MovingDueDates;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a debtor more time by agreement: the due date moves, for interest and limitation too, and the days through it do
 * not count. The original due date stays, and so does the level that was reached.
 */
@Component
@Transactional
public class Deferring {

    private final Deferrals deferrals;
    private final MovingDueDates dueDates;
    private final FreezingDeferred freezing;
    private final LimitationGrounds limitation;
    private final CreditorDays days;
    private final Notices notices;
    private final AccountLocks locks;
    private final AccountAccess access;

    Deferring(
            Deferrals deferrals,
            MovingDueDates dueDates,
            FreezingDeferred freezing,
            LimitationGrounds limitation,
            CreditorDays days,
            Notices notices,
            AccountLocks locks,
            AccountAccess access) {
        this.deferrals = deferrals;
        this.dueDates = dueDates;
        this.freezing = freezing;
        this.limitation = limitation;
        this.days = days;
        this.notices = notices;
        this.locks = locks;
        this.access = access;
    }

    /**
     * Defers items as a whole.
     *
     * @return id of the deferral
     * @throws InvalidInput when the day has passed or is none later, or an item is not open or covered
     */
    public long defer(DeferralOrder order, String by) {
        Reason.demand(order.reason());
        access.demand(order.account());
        locks.take(order.account());
        var today = days.todayOf(order.account());
        if (order.until() == null || !order.until().isAfter(today)) {
            throw new InvalidInput("until", say("deferral.past", today));
        }
        var items = items(order);
        var id = deferrals.add(
                order, today, items.stream().map(Deferrals.Item::open).reduce(BigDecimal.ZERO, BigDecimal::add), by);
        deferrals.note(id, "AGREED", order.reason(), by);
        for (var item : items) {
            deferrals.addItem(id, item);
            dueDates.move(item.itemId(), order.until(), "DEFERRAL", "deferral:" + id, by);
            freezing.freeze(item.itemId(), today, order.until());
        }
        limitation.deferred(
                items.stream().map(Deferrals.Item::itemId).toList(), today, order.until(), "deferral:" + id, by);
        notices.withdrawGroundless(Set.of(order.account()));
        return id;
    }

    /**
     * Takes the deferral back: each due date is again what it was, unless something else moved it meanwhile.
     *
     * @throws NotInLedger when there is none
     * @throws Refused when it was taken back already
     */
    public void withdraw(long deferralId, String reason, String by) {
        Reason.demand(reason);
        var account = find(deferralId).accountId();
        access.demand(account);
        locks.take(account);
        var deferral = find(deferralId);
        if (!deferral.state().equals("ACTIVE")) {
            throw new Refused(say("deferral.ended", deferralId));
        }
        deferrals.note(deferralId, "WITHDRAWN", reason, by);
        for (var item : deferrals.itemsOf(deferral)) {
            if (item.free()) {
                dueDates.move(item.itemId(), item.dueBefore(), "DEFERRAL_ENDED", "deferral:" + deferralId, by);
            }
            freezing.thaw(item.itemId(), days.todayOf(account));
        }
    }

    private List<Deferrals.Item> items(DeferralOrder order) {
        var items = deferrals.open(order.account(), order.items());
        if (items.isEmpty()
                || order.items() != null
                        && items.size() < Set.copyOf(order.items()).size()) {
            throw new InvalidInput("items", say("deferral.items"));
        }
        for (var item : items) {
            if (!item.free()) {
                throw new InvalidInput("items", say("deferral.covered", item.itemId()));
            }
            if (!order.until().isAfter(item.dueBefore())) {
                throw new InvalidInput("until", say("deferral.earlier", item.itemId(), item.dueBefore()));
            }
        }
        return items;
    }

    private Deferral find(long id) {
        return deferrals.find(id).orElseThrow(() -> new NotInLedger("deferral", id));
    }
}
