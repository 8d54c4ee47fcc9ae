package io.dunflow.dunning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lines of a run as they are shown. */
@Component
@Transactional(readOnly = true)
public class LineViews {

    private static final String LINE =
            """
            select l.id, l.account_id, c.code as creditor, d.number as debtor_number, d.name as debtor, l.state, l.step,
              l.purpose, l.reason, l.reason_detail, l.policy, l.segment, l.level, l.channel, l.template, l.tone, l.currency,
              l.claimed::text as claimed, l.charged::text as charged, l.net_claim::text as net_claim,
              l.open_total::text as open_total, l.approval, l.next_action_on, s.rules as rule, l.edited_by,
              l.edit_reason, l.failure
            from run_line l
            join account a on a.id = l.account_id
            join debtor d on d.id = a.debtor_id
            join creditor c on c.id = l.creditor_id
            left join decision s on s.id = l.step_decision
            """;

    private final JdbcClient jdbc;

    LineViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a run with their items, by id. */
    public List<LineWithItems> of(long runId, LineFilter filter) {
        var text = filter.text() == null ? null : "%" + filter.text().toLowerCase(Locale.ROOT) + "%";
        var lines = jdbc.sql(
                        LINE
                                + """
                                where l.run_id = :run and l.id > :after
                                  and (:state::text is null or l.state = :state)
                                  and (:text::text is null or lower(d.name) like :text or lower(d.number) like :text)
                                order by l.id limit :limit
                                """)
                .param("run", runId)
                .param("after", filter.after())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", text)
                .param("limit", filter.limit())
                .query(LineView.class)
                .list();
        var items = items(lines.stream().map(LineView::id).toList()).stream()
                .collect(Collectors.groupingBy(LineItemView::lineId));
        return lines.stream()
                .map(line -> new LineWithItems(line, items.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** One line with its items. */
    public LineWithItems one(long runId, long lineId) {
        return of(runId, new LineFilter(null, null, lineId - 1, 1)).stream()
                .filter(line -> line.line().id() == lineId)
                .findFirst()
                .orElseThrow(() -> new UnknownRun(runId, lineId));
    }

    private List<LineItemView> items(List<Long> lineIds) {
        return jdbc.sql(
                        """
                        select x.line_id, l.currency, x.item_id, v.number as invoice, i.due_date, x.action, x.reason, x.level_before,
                          x.level, x.repetition, x.age_of_debt, x.dunning_age, x.amount::text as amount, x.charged::text as charged,
                          x.open_amount::text as open_amount, s.rules as rule
                        from run_line_item x
                        join run_line l on l.id = x.line_id
                        join item i on i.id = x.item_id
                        join invoice v on v.id = i.invoice_id
                        left join decision s on s.id = x.level_decision
                        where x.line_id = any(:lines)
                        order by x.line_id, x.action = 'LIST', i.due_date, x.id
                        """)
                .param("lines", lineIds.toArray(Long[]::new))
                .query(LineItemView.class)
                .list();
    }
}
