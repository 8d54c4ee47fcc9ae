package io.dunflow.agency;

import io.dunflow.dunning.HoldPlaced;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.WhatSettled;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Follows what becomes of items about which a lead decides, in the same transaction: a hand-over of which all is paid,
 * agreed on, disputed or held by now ends, so that nobody is asked about it; where the agency does not take what is left of it,
 * or nothing any more, the lead is asked about another one.
 */
@Component
class FollowingProposals {

    private final Placements placements;
    private final EndingPlacements ending;
    private final ChoosingAgencies choosing;
    private final WhatSettled settled;
    private final AccountLocks locks;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    FollowingProposals(
            Placements placements,
            EndingPlacements ending,
            ChoosingAgencies choosing,
            WhatSettled settled,
            AccountLocks locks,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.placements = placements;
        this.ending = ending;
        this.choosing = choosing;
        this.settled = settled;
        this.locks = locks;
        this.events = events;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountsChanged changed) {
        placements.live(changed.accountIds()).stream()
                .filter(FollowingProposals::isAsked)
                .forEach(this::judge);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void lookAgain(AccountsChanged changed) {
        lookAgain(placements.live(changed.accountIds()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void lookAgain(HoldPlaced placed) {
        lookAgain(placements.under(placed.holdId()));
    }

    /** The tasks show another agency afterwards. */
    @EventListener
    void on(AgencyKept kept) {
        var accounts = placements.chosenFor(kept.code()).stream()
                .map(Placement::accountId)
                .collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            locks.take(accounts);
            events.publishEvent(new AccountsChanged(accounts, "AGENCY"));
        }
    }

    private void lookAgain(Collection<Placement> found) {
        var accounts = found.stream()
                .filter(FollowingProposals::isAsked)
                .map(Placement::accountId)
                .collect(Collectors.toSet());
        locks.take(accounts);
        placements.live(accounts).stream().filter(FollowingProposals::isAsked).forEach(choosing::lookAgain);
    }

    private static boolean isAsked(Placement placement) {
        return placement.state() == PlacementState.AWAITING_APPROVAL;
    }

    private void judge(Placement placement) {
        var left = left(placement.id());
        if (left.owed().signum() == 0) {
            ending.release(
                    placement,
                    PlacementState.SETTLED,
                    settled.of(placements.within(placement.id())),
                    null,
                    Actor.POLICY);
        } else if (left.free().signum() == 0) {
            ending.end(placement, PlacementState.LOST, left.disputed() ? "DISPUTED" : "AGREED", null, Actor.POLICY);
        }
    }

    /** What only two systems disagree about, or this placement is about to take, is not agreed on with anybody. */
    private Left left(long placementId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(i.open_amount), 0) as owed,
                          coalesce(sum(i.dunnable_amount + u.amount) filter (where not u.disputed), 0) as free,
                          coalesce(bool_or(u.disputed), false) as disputed
                        from placement_item x join item i on i.id = x.item_id
                        cross join lateral (select coalesce(bool_or(p.cover = 'DISPUTE'), false) as disputed,
                            coalesce(sum(p.amount) filter (where p.cover = 'CONFLICT'
                              or p.cover = 'PLACEMENT' and p.cover_id = x.placement_id), 0) as amount
                          from portion p where p.item_id = i.id) u
                        where x.placement_id = ? and x.left_out is null
                        """)
                .param(placementId)
                .query(Left.class)
                .single();
    }

    /**
     * How much of it there still is.
     *
     * @param free what could be placed
     */
    record Left(BigDecimal owed, BigDecimal free, boolean disputed) {}
}
