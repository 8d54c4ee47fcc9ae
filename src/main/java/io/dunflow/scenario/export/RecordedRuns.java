package io.dunflow.scenario.export;

import io.dunflow.scenario.script.Facts;
import io.dunflow.scenario.script.NamedItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs that looked at an exported account: what people changed, and what they did not do and why. */
@Repository
class RecordedRuns {

    private static final String CODE = "[A-Z][A-Z0-9_]*";

    private final JdbcClient jdbc;

    RecordedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those with a line of the account, and those that had no need of one but judged or recalled an agreement, or changed its
     * standing.
     */
    List<RecordedRun> of(ExportedAccount account) {
        return jdbc.sql(
                        """
                        select l.id as line, r.run_date, r.state as run_state, r.approval, r.proposed_at, r.approved_at, l.done_at,
                          coalesce(r.approved_by <> 'policy', true) as waited, l.state, l.step, l.reason, l.failure,
                          l.purpose, l.level, l.template, l.channel, l.edited_by is not null as edited,
                          r.proposed_by = 'follow-up' and r.approved_by = 'policy' and exists (
                            select from run_line p left join notice n on n.run_line_id = p.id
                            where p.account_id = :account and p.run_id = (
                                select max(b.id) from dunning_run b
                                where b.id < r.id and not b.dry_run and :creditor = any(b.creditor_ids))
                              and (p.failure in ('AMOUNT_CHANGED', 'FACTS_CHANGED', 'PLAN_IMPOSSIBLE') or p.failure like 'COVERED%' or n.reason = 'AMOUNT_CHANGED')
                          ) as by_itself
                        from dunning_run r left join run_line l on l.run_id = r.id and l.account_id = :account
                        where not r.dry_run and :creditor = any(r.creditor_ids)
                          and (l.id is not null or r.run_date in (
                              select j.run_date from promise_judgement j join promise p on p.id = j.promise_id
                              where p.account_id = :account
                              union all select h.run_date from plan_history h join plan p on p.id = h.plan_id
                              where p.account_id = :account
                              union all select e.run_date from settlement_event e join settlement s on s.id = e.settlement_id
                              where s.account_id = :account
                              union all select e.run_date from placement_event e join placement p on p.id = e.placement_id
                              where p.account_id = :account
                              union all select e.run_date from legal_event e join legal_action l on l.id = e.action_id
                              where l.account_id = :account
                              union all select n.reminded_on from plan_instalment n join plan p on p.id = n.plan_id
                              where p.account_id = :account)
                            or exists (select from account_standing s
                            where s.account_id = :account and s.entered_at between r.proposed_at
                              and coalesce(r.approved_at, r.proposed_at + interval '1 minute')))
                        order by r.id
                        """)
                .param("account", account.id())
                .param("creditor", account.creditorId())
                .query(RecordedRun.class)
                .list();
    }

    /** What a run did not do with the account through a moment, as {@code not} has it. */
    List<Facts> left(RecordedRun run, Instant moment, ExportedAccount account) {
        var left = new ArrayList<Facts>();
        if (run.isLeft(moment)) {
            left.add(account.debtor().and("reason", code(run.leftBecause())));
        }
        jdbc.sql(
                        "select " + NamedItems.NAME
                                + """
                         as item, x.reason from run_line_item x join item i on i.id = x.item_id
                        join invoice v on v.id = i.invoice_id
                        where x.line_id = ? and x.action = 'LIST' order by i.due_date, i.id
                        """)
                .param(run.line())
                .query((row, n) -> Facts.of()
                        .and("item", account.names().item(row.getString("item")))
                        .and("reason", code(row.getString("reason"))))
                .list()
                .forEach(left::add);
        return left;
    }

    private static String code(String reason) {
        return reason != null && reason.matches(CODE) ? reason : null;
    }
}
