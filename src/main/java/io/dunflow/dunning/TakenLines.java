package io.dunflow.dunning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a run while their steps are taken: claimed once, left alone when their ground is gone. */
@Component
class TakenLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    TakenLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Claims the lines that are still in this state. Only this transaction takes their steps, or nobody. */
    List<LineInHand> claim(Collection<Long> lineIds, LineState from) {
        return jdbc.sql(
                        """
                        update run_line l set state = 'DONE', done_at = :now, failure = null
                        from dunning_run r, creditor c
                        where l.id = any(:ids) and l.state = :from and r.id = l.run_id and c.id = l.creditor_id
                        returning l.id, l.run_id, r.run_date, l.account_id, l.step, l.purpose, c.shadow, l.next_action_on
                        """)
                .param("ids", lineIds.toArray(Long[]::new))
                .param("from", from.name())
                .param("now", now())
                .query(LineInHand.class)
                .list();
    }

    /**
     * Leaves out the lines that lost their ground since the proposal: what they act on was paid, covered, held,
     * credited or claimed by another notice, or what people say about it was changed.
     *
     * @return the ids of those lines
     */
    List<Long> leaveOutGroundless(Collection<Long> lineIds) {
        Map<Long, String> lost = jdbc
                .sql(
                        """
                        select l.id, min(case
                            when exists (select 1 from label b
                                where b.transaction >= pg_snapshot_xmin(r.decided_on)
                                  and not pg_visible_in_snapshot(b.transaction, r.decided_on)
                                  and (b.creditor_id = l.creditor_id or b.debtor_id in (a.debtor_id, de.parent_id)
                                    or b.account_id = a.id or b.item_id = i.id)) then '0 FACTS_CHANGED'
                            when exists (select from redirection x where x.account_id = a.id
                                and greatest(x.begun_at, x.ended_at) > r.proposed_at) then '0 FACTS_CHANGED'
                            when exists (select from contact x where x.debtor_id = a.debtor_id
                                and x.changed_at > r.proposed_at) then '0 FACTS_CHANGED'
                            when i.open_amount = 0 then '1 SETTLED'
                            when h.reason is not null then '2 ' || coalesce((select s.reason from account_stop s
                                where s.account_id = a.id and s.ended_at is null order by s.id limit 1), 'HOLD')
                            when i.dunnable_amount < x.amount and i.open_amount = x.open_amount then '3 ' || coalesce((
                                select 'COVERED_BY_' || p.cover from portion p
                                where p.item_id = i.id and p.cover <> 'CONFLICT' order by p.id desc limit 1), 'AMOUNT_CHANGED')
                            when i.dunnable_amount <> x.amount then '3 AMOUNT_CHANGED'
                            when coalesce(k.level, 0) <> x.level_before then '4 ALREADY_CLAIMED'
                            when l.credits <> coalesce((select sum(c.unallocated) from credit c
                                where c.account_id = l.account_id and c.unallocated > 0 and c.parked_at is null), 0) then '5 AMOUNT_CHANGED'
                          end) as reason
                        from run_line l
                        join dunning_run r on r.id = l.run_id
                        join run_line_item x on x.line_id = l.id and x.action <> 'LIST'
                        join item i on i.id = x.item_id
                        join account a on a.id = l.account_id
                        join debtor de on de.id = a.debtor_id
                        join creditor cr on cr.id = l.creditor_id
                        left join item_clock k on k.item_id = i.id and k.shadow = cr.shadow
                        left join lateral item_holds(i.id, i.account_id, a.debtor_id,
                            greatest(r.run_date, day_in(cr.zone, :now)), i.due_date, k.last_notice_on) h on true
                        where l.id = any(:ids)
                        group by l.id
                        """)
                .param("ids", lineIds.toArray(Long[]::new))
                .param("now", now())
                .query((row, n) -> Map.entry(row.getLong("id"), String.valueOf(row.getString("reason"))))
                .list()
                .stream()
                .filter(line -> !line.getValue().equals("null"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().substring(2)));
        lost.forEach(this::leaveOut);
        return List.copyOf(lost.keySet());
    }

    /** Nothing can be done for the line: the next run decides anew. */
    void leaveOut(long lineId, String reason) {
        jdbc.sql("update run_line set state = 'LOST_GROUND', failure = :reason where id = :id")
                .param("id", lineId)
                .param("reason", reason)
                .update();
    }

    /** Marks a line whose step could not be taken; empty when it was taken meanwhile. */
    Optional<LineInHand> fail(long lineId, String failure) {
        return jdbc.sql(
                        """
                        update run_line l set state = 'FAILED', failure = :failure
                        from dunning_run r, creditor c
                        where l.id = :id and l.state = 'APPROVED' and r.id = l.run_id and c.id = l.creditor_id
                        returning l.id, l.run_id, r.run_date, l.account_id, l.step, l.purpose, c.shadow, l.next_action_on
                        """)
                .param("id", lineId)
                .param("failure", failure)
                .query(LineInHand.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
