package io.dunflow.legal;

import io.dunflow.ledger.AccountsChanged;
import io.dunflow.ledger.WhatSettled;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows what becomes of items of a legal action, in the same transaction: its sums are kept. What is paid, credited or
 * written off entirely ends it. One about which a lead decides also ends when all of it is agreed on by now, so that nobody
 * is asked about it; what is only less is read anew when the file is prepared.
 */
@Component
class FollowingLegalActions {

    private final LegalActions actions;
    private final EndingLegalActions ending;
    private final WhatSettled settled;
    private final JdbcClient jdbc;

    FollowingLegalActions(LegalActions actions, EndingLegalActions ending, WhatSettled settled, JdbcClient jdbc) {
        this.actions = actions;
        this.ending = ending;
        this.settled = settled;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountsChanged changed) {
        actions.live(changed.accountIds()).forEach(action -> {
            if (action.state().covers()) {
                sums(action);
            } else if (action.state() == LegalState.AWAITING_APPROVAL) {
                judge(action);
            }
        });
    }

    private void judge(LegalAction action) {
        var left = left(action.id());
        if (left.owed().signum() == 0) {
            settle(action);
        } else if (left.free().signum() == 0) {
            ending.end(action, LegalState.LOST, left.disputed() ? "DISPUTED" : "AGREED", null, Actor.POLICY);
        }
    }

    private void sums(LegalAction action) {
        if (!changed(action.id())) {
            return;
        }
        var remaining = remaining(action.id());
        if (remaining.signum() == 0) {
            settle(action);
        } else {
            actions.note(action.id(), "BALANCE", null, remaining.toPlainString(), null, null, Actor.POLICY);
        }
    }

    private void settle(LegalAction action) {
        ending.release(action, LegalState.SETTLED, settled.of(actions.within(action.id())), null, Actor.POLICY);
    }

    private boolean changed(long actionId) {
        return jdbc.sql(
                                """
                        update legal_action_item x set paid = f.paid, remaining = f.remaining,
                          cancelled = x.original - f.paid - f.remaining
                        from (select y.item_id,
                            coalesce((select sum(t.amount) from portion_taken t join credit k on k.id = t.credit_id
                              where t.item_id = y.item_id and t.cover = 'LEGAL' and t.cover_id = y.action_id
                                and k.kind = 'PAYMENT'), 0) as paid,
                            coalesce((select p.amount from portion p where p.item_id = y.item_id
                              and p.cover = 'LEGAL' and p.cover_id = y.action_id), 0) as remaining
                          from legal_action_item y
                          where y.action_id = :id and y.original is not null and y.left_out is null) f
                        where x.action_id = :id and x.item_id = f.item_id
                          and (x.paid, x.remaining) <> (f.paid, f.remaining)
                        """)
                        .param("id", actionId)
                        .update()
                > 0;
    }

    /** What only two systems disagree about is not agreed on with anybody. */
    private Left left(long actionId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(i.open_amount), 0) as owed,
                          coalesce(sum(i.dunnable_amount + u.amount) filter (where not u.disputed), 0) as free,
                          coalesce(bool_or(u.disputed), false) as disputed
                        from legal_action_item x join item i on i.id = x.item_id
                        cross join lateral (select coalesce(bool_or(p.cover = 'DISPUTE'), false) as disputed,
                            coalesce(sum(p.amount) filter (where p.cover = 'CONFLICT'
                              or p.cover = 'LEGAL' and p.cover_id = x.action_id), 0) as amount
                          from portion p where p.item_id = i.id) u
                        where x.action_id = ? and x.left_out is null
                        """)
                .param(actionId)
                .query(Left.class)
                .single();
    }

    private BigDecimal remaining(long actionId) {
        return jdbc.sql("select coalesce(sum(remaining), 0) from legal_action_item where action_id = ?")
                .param(actionId)
                .query(BigDecimal.class)
                .single();
    }

    /**
     * How much of it there still is.
     *
     * @param free what could be taken to court
     */
    private record Left(BigDecimal owed, BigDecimal free, boolean disputed) {}
}
