package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotGranted;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.NotYours;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Refused;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops dunning for a reason, until a day or until somebody lifts the hold. Letters not yet sent are withdrawn. */
@Component
public class PlacingHolds {

    private final Holds holds;
    private final Notices notices;
    private final AccountLocks locks;
    private final JdbcClient jdbc;
    private final CreditorDays days;
    private final Clock clock;
    private final GrantedCreditors granted;
    private final AskingHoldTerms terms;
    private final OverlappingHolds overlaps;
    private final HoldEndings endings;
    private final HoldRights rights;
    private final ApplicationEventPublisher events;
    private final HoldOwners owners;

    PlacingHolds(
            Holds holds,
            Notices notices,
            AccountLocks locks,
            JdbcClient jdbc,
            CreditorDays days,
            Clock clock,
            GrantedCreditors granted,
            AskingHoldTerms terms,
            OverlappingHolds overlaps,
            HoldEndings endings,
            HoldRights rights,
            ApplicationEventPublisher events,
            HoldOwners owners) {
        this.owners = owners;
        this.terms = terms;
        this.overlaps = overlaps;
        this.endings = endings;
        this.rights = rights;
        this.events = events;
        this.granted = granted;
        this.holds = holds;
        this.notices = notices;
        this.locks = locks;
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Places a hold on a debtor, one of the accounts, or one item. One on a head office acts on the branches that let
     * it see to their letters.
     *
     * @param order exactly one of debtor, account and item; {@code until} is the last day it holds; null: as long as
     *     the table {@code hold-terms} allows
     * @return id of the hold
     * @throws InvalidInput when the order is incomplete, names nothing that exists, is longer than the table allows,
     *     or is to be owned by somebody who could do nothing with it
     * @throws NotYours when only a lead may hold for this reason, or so far back
     * @throws Refused when it overlaps another hold for the same reason
     */
    @Transactional
    public long place(HoldOrder order, String actor) {
        return place(order, actor, rights.lead());
    }

    /** The same for somebody of whom is known whether it is a lead. */
    @Transactional
    public long place(HoldOrder order, String actor, boolean lead) {
        return place(order, actor, lead, true);
    }

    /** The same; the owner is told of its end, or is told of it by another one. */
    long place(HoldOrder order, String actor, boolean lead, boolean told) {
        order.refuseIncomplete();
        var target = target(order);
        var accounts = accounts(target);
        if (accounts.isEmpty()) {
            throw nothing(order);
        }
        demand(accounts, () -> nothing(order));
        owners.refuse(order.owner(), actor, creditors(accounts));
        locks.take(accounts);
        var today = days.earliest(accounts);
        var from = order.from() == null ? today : order.from();
        if (from.isBefore(today) && !lead) {
            throw new NotYours(say("hold.backDated", from, today));
        }
        var farBack = today.minusYears(1);
        if (from.isBefore(farBack)) {
            throw new InvalidInput("from", say("fact.longAgo", from, farBack));
        }
        if (order.until() != null && order.until().isBefore(from)) {
            throw new InvalidInput("until", say("hold.dates", from, order.until()));
        }
        var owner = order.owner() == null ? actor : order.owner();
        var account = accounts.iterator().next();
        var allowed = terms.of(account, target, order, from, lead);
        var until = order.until() == null ? allowed.openEnd(from) : order.until();
        overlaps.refuse(target, order.kind(), from, until);
        var remindOn = told ? endings.remindOn(account, today, until, allowed.noticeDays(), owner.equals(actor)) : null;
        var hold = holds.save(
                new Hold(target, order, owner, from, actor, clock.instant()).ending(until, remindOn, allowed));
        notices.withdrawGroundless(accounts);
        events.publishEvent(new HoldPlaced(hold.id()));
        return hold.id();
    }

    /**
     * Lifts a hold: from a day on dunning goes on.
     *
     * @param on the day; today, as its creditors count days, when null; only a lead says an earlier one
     * @param why for those who read it later; required
     * @throws NotInLedger when there is no such hold
     * @throws Refused when it was lifted already or has not begun
     * @throws InvalidInput when no reason is given, or the day has not come yet
     */
    @Transactional
    public void lift(long holdId, LocalDate on, String why, String by, boolean lead) {
        Reason.demand(why);
        var hold = holds.findById(holdId).orElseThrow(() -> unknown(holdId));
        var accounts = accounts(new HoldTarget(hold.debtorId(), hold.accountId(), hold.itemId()));
        demand(accounts, () -> unknown(holdId));
        locks.take(accounts);
        var today = days.earliest(accounts);
        var day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw new InvalidInput("on", say("hold.liftAhead", day, today));
        }
        if (day.isBefore(today) && !lead) {
            throw new NotYours(say("hold.liftBack", day, today));
        }
        hold.lift(day, why, by, clock.instant());
        holds.save(hold);
        events.publishEvent(new HoldLifted(holdId));
    }

    /**
     * A hold on a debtor acts on every account, and on those of branches that delegate to it: it takes the grant of
     * each of their creditors.
     */
    private void demand(Set<Long> accounts, Supplier<Refusal> unknown) {
        var creditors = creditors(accounts);
        if (granted.contain(creditors)) {
            return;
        }
        if (creditors.stream().noneMatch(creditor -> granted.contain(Set.of(creditor)))) {
            throw unknown.get();
        }
        throw new NotGranted(say("hold.notGranted"));
    }

    private List<Long> creditors(Set<Long> accounts) {
        return jdbc.sql("select distinct creditor_id from account where id = any(?)")
                .param(accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static InvalidInput nothing(HoldOrder order) {
        return new InvalidInput(order.target(), say("hold.nothing", order.named()));
    }

    private static NotInLedger unknown(long holdId) {
        return new NotInLedger("hold", holdId);
    }

    private HoldTarget target(HoldOrder order) {
        if (order.debtor() == null) {
            return new HoldTarget(null, order.account(), order.item());
        }
        return jdbc.sql("select id from debtor where number = :number")
                .param("number", order.debtor())
                .query(Long.class)
                .optional()
                .map(debtor -> new HoldTarget(debtor, null, null))
                .orElseThrow(() -> nothing(order));
    }

    private Set<Long> accounts(HoldTarget target) {
        return new TreeSet<>(jdbc.sql(
                        """
                        select accounts_under(:debtor)
                        union select id from account where id = :account
                        union select account_id from item where id = :item
                        """)
                .param("debtor", target.debtorId(), Types.BIGINT)
                .param("account", target.accountId(), Types.BIGINT)
                .param("item", target.itemId(), Types.BIGINT)
                .query(Long.class)
                .list());
    }
}
