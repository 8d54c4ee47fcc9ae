package io.dunflow.resolution.correction;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which claims of which letters corrections take back, for ever. */
@Repository
public class CorrectionLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The lines of a correction by letter, the oldest first. */
    public List<CorrectionLine> of(long correctionId) {
        return jdbc.sql(
                        """
                        select c.line_id, l.notice_id, day_in(k.zone, n.handed_over_at) as letter_on, l.item_id,
                          v.number || case when i.no > 1 then '/' || i.no else '' end as invoice, l.level, c.claimed,
                          c.rightly, c.level_falls, c.cause, c.value_date,
                          (select string_agg(distinct e.reference, ', ') from entry e where e.id = any(c.entry_ids)) as bookings,
                          c.plan_id, l.due_date
                        from correction_line c
                        join notice_line l on l.id = c.line_id
                        join notice n on n.id = l.notice_id
                        join creditor k on k.id = n.creditor_id
                        join item i on i.id = l.item_id
                        join invoice v on v.id = i.invoice_id
                        where c.correction_id = ? order by n.handed_over_at, n.id, l.due_date, l.id
                        """)
                .param(correctionId)
                .query(CorrectionLine.class)
                .list();
    }

    /** Records what is wrong, with what disproves it, as it is known now. */
    void add(long correctionId, long accountId, Map<WrongClaim, CorrectionTerms> terms) {
        jdbc.sql(
                        """
                        insert into correction_line (correction_id, line_id, claimed, difference, rightly, level_falls, cause,
                          value_date, entry_ids, plan_id, known_at, decision_id)
                        select :correction, d.line_id, d.claimed, d.difference - d.corrected, d.claimed - d.difference,
                          t.falls, d.cause, d.value_date, d.entry_ids, d.plan_id, d.known_at, nullif(t.decision, 0)
                        from letters_by_knowledge(array[:account::bigint]) d
                        join unnest(:lines, :falls, :decisions) t (line, falls, decision) on t.line = d.line_id
                        """)
                .param("correction", correctionId)
                .param("account", accountId)
                .param("lines", terms.keySet().stream().map(WrongClaim::lineId).toArray(Long[]::new))
                .param(
                        "falls",
                        terms.values().stream().map(CorrectionTerms::levelFalls).toArray(Boolean[]::new))
                .param(
                        "decisions",
                        terms.values().stream().map(CorrectionTerms::decisionId).toArray(Long[]::new))
                .update();
    }

    /** Records that money which disproved a claim went back after the debtor was told. */
    void lose(long correctionId, long lineId, BigDecimal amount) {
        jdbc.sql("insert into correction_loss (correction_id, line_id, amount, lost_at) values (?, ?, ?, ?)")
                .params(correctionId, lineId, amount, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether another correction that counts disproves the notice as well. */
    boolean disprovedOtherwise(long noticeId, long correctionId) {
        return jdbc.sql(
                        """
                        select exists (select 1 from correction_line c join correction k on k.id = c.correction_id
                          join notice_line l on l.id = c.line_id
                          where l.notice_id = :notice and k.id <> :correction and k.state <> 'WITHDRAWN')
                        """)
                .param("notice", noticeId)
                .param("correction", correctionId)
                .query(Boolean.class)
                .single();
    }
}
