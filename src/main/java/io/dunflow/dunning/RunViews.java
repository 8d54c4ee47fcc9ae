package io.dunflow.dunning;

import io.dunflow.ledger.CreditorWarning;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotGranted;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads runs as they are shown. */
@Component
@Transactional(readOnly = true)
public class RunViews {

    private static final String RUN =
            """
            select r.*, array(select c.code from creditor c where c.id = any(r.creditor_ids) order by c.code) as codes,
              p.*
            from dunning_run r
            left join lateral (
              select count(*) filter (where l.state in ('PROPOSED', 'APPROVED'))::int as open,
                count(*) filter (where l.state = 'DONE')::int as done,
                count(*) filter (where l.state = 'LEFT_OUT')::int as left_out,
                count(*) filter (where l.state = 'LOST_GROUND')::int as lost_ground,
                count(*) filter (where l.state = 'FAILED')::int as failed,
                count(*) filter (where l.step = 'ESCALATE' and l.state <> 'LEFT_OUT')::int as escalations,
                count(*) filter (where l.step = 'REMIND' and l.state <> 'LEFT_OUT')::int as notices_in
              from run_line l where l.run_id = r.id) p on true
            """;

    private final JdbcClient jdbc;
    private final GrantedCreditors granted;
    private final RunAccess access;

    RunViews(JdbcClient jdbc, GrantedCreditors granted, RunAccess access) {
        this.access = access;
        this.granted = granted;
        this.jdbc = jdbc;
    }

    /**
     * The run, its totals and its progress, for the user at work.
     *
     * @throws NotGranted when it covers a creditor that is not granted to the user
     */
    public RunView run(long id) {
        access.demand(id);
        return whole(id);
    }

    /** The same for what works in the name of the creditors. */
    public RunView whole(long id) {
        return jdbc.sql(RUN + " where r.id = :id")
                .param("id", id)
                .query((row, n) -> view(row, totals(List.of(id)).getOrDefault(id, List.of()), warnings(id)))
                .optional()
                .orElseThrow(() -> new UnknownRun(id));
    }

    /** The latest runs of granted creditors only, newest first. */
    public List<RunView> latest(int limit) {
        var totals = totals(
                jdbc.sql("select id from dunning_run where creditor_ids <@ :granted order by id desc limit :limit")
                        .param("granted", granted.ids())
                        .param("limit", limit)
                        .query(Long.class)
                        .list());
        return jdbc.sql(RUN + " where r.creditor_ids <@ :granted order by r.id desc limit :limit")
                .param("granted", granted.ids())
                .param("limit", limit)
                .query((row, n) -> view(row, totals.getOrDefault(row.getLong("id"), List.of()), List.of()))
                .list();
    }

    private Map<Long, List<RunView.Total>> totals(List<Long> runs) {
        return jdbc
                .sql(
                        """
                        select l.run_id, l.currency, x.level, count(distinct l.id)::int as notices,
                          sum(x.amount)::text as amount
                        from run_line l join run_line_item x on x.line_id = l.id and x.action in ('CLAIM', 'PRE_DUE')
                        where l.run_id = any(:runs) and l.step = 'REMIND' and l.state <> 'LEFT_OUT'
                        group by l.run_id, l.currency, x.level order by l.run_id, l.currency, x.level
                        """)
                .param("runs", runs.toArray(Long[]::new))
                .query((row, n) -> Map.entry(
                        row.getLong("run_id"),
                        new RunView.Total(
                                row.getString("currency"),
                                row.getInt("level"),
                                row.getInt("notices"),
                                row.getString("amount"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<CreditorWarning> warnings(long runId) {
        return jdbc
                .sql(
                        """
                        select c.code, c.iban, c.phone, c.email from creditor c
                        where (c.iban is null or c.phone is null and c.email is null)
                          and exists (select 1 from run_line l where l.run_id = :run and l.creditor_id = c.id
                                      and l.step = 'REMIND' and l.state <> 'LEFT_OUT')
                        order by c.code
                        """)
                .param("run", runId)
                .query((row, n) -> CreditorWarning.of(
                        row.getString("code"), row.getString("iban"), row.getString("phone"), row.getString("email")))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static RunView view(ResultSet row, List<RunView.Total> totals, List<CreditorWarning> warnings)
            throws SQLException {
        return new RunView(
                row.getLong("id"),
                row.getObject("run_date", LocalDate.class),
                RunState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getBoolean("scheduled"),
                strings(row.getArray("codes")),
                row.getString("left_out_creditors"),
                row.getInt("accounts"),
                row.getInt("notices_in"),
                row.getInt("escalations"),
                row.getString("approval"),
                row.getString("approval_reason"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("approved_by"),
                row.getString("cancelled_by"),
                row.getString("cancel_reason"),
                instant(row, "completed_at"),
                totals,
                warnings,
                new RunView.Progress(
                        row.getInt("open"),
                        row.getInt("done"),
                        row.getInt("left_out"),
                        row.getInt("lost_ground"),
                        row.getInt("failed")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
