package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.correspondence.Notices;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotGranted;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Refused;
import java.sql.Types;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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

    PlacingHolds(
            Holds holds,
            Notices notices,
            AccountLocks locks,
            JdbcClient jdbc,
            CreditorDays days,
            Clock clock,
            GrantedCreditors granted) {
        this.granted = granted;
        this.holds = holds;
        this.notices = notices;
        this.locks = locks;
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Places a hold on a debtor, one of the accounts, or one item.
     *
     * @param order exactly one of debtor, account and item; {@code until} is the last day it holds, or null
     * @return id of the hold
     * @throws InvalidInput when the order is incomplete or names nothing that exists
     */
    @Transactional
    public long place(HoldOrder order, String actor) {
        order.refuseIncomplete();
        var target = target(order);
        var accounts = accounts(target);
        if (accounts.isEmpty()) {
            throw nothing(order);
        }
        demand(accounts, () -> nothing(order));
        locks.take(accounts);
        var from = order.from() == null ? days.earliest(accounts) : order.from();
        if (order.until() != null && order.until().isBefore(from)) {
            throw new InvalidInput("until", say("hold.dates", from, order.until()));
        }
        var owner = order.owner() == null ? actor : order.owner();
        var hold = holds.save(new Hold(target, order.reason(), owner, from, order.until(), actor, clock.instant()));
        notices.withdrawGroundless(accounts);
        return hold.id();
    }

    /**
     * Lifts a hold as of today, as its creditors count days.
     *
     * @throws NotInLedger when there is no such hold
     * @throws Refused when it was lifted already or has not begun
     */
    @Transactional
    public void lift(long holdId) {
        var hold = holds.findById(holdId).orElseThrow(() -> unknown(holdId));
        var accounts = accounts(new HoldTarget(hold.debtorId(), hold.accountId(), hold.itemId()));
        demand(accounts, () -> unknown(holdId));
        locks.take(accounts);
        hold.lift(days.earliest(accounts));
        holds.save(hold);
    }

    /** A hold on a debtor acts on every account: it takes the grant of each of their creditors. */
    private void demand(Set<Long> accounts, Supplier<Refusal> unknown) {
        var creditors = jdbc.sql("select distinct creditor_id from account where id = any(?)")
                .param(accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (granted.contain(creditors)) {
            return;
        }
        if (creditors.stream().noneMatch(creditor -> granted.contain(Set.of(creditor)))) {
            throw unknown.get();
        }
        throw new NotGranted(say("hold.notGranted"));
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
                        select id from account where debtor_id = :debtor or id = :account
                        union select account_id from item where id = :item
                        """)
                .param("debtor", target.debtorId(), Types.BIGINT)
                .param("account", target.accountId(), Types.BIGINT)
                .param("item", target.itemId(), Types.BIGINT)
                .query(Long.class)
                .list());
    }
}
