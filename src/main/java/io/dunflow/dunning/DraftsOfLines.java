package io.dunflow.dunning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Purpose;
import io.dunflow.ledger.NewCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the lines of a run the notices that they decided. What a plan pays has days of its own and letters of its own:
 * no other letter lists it as open.
 */
@Component
class DraftsOfLines {

    private final JdbcClient jdbc;
    private final ChargesOfLines charges;

    DraftsOfLines(JdbcClient jdbc, ChargesOfLines charges) {
        this.charges = charges;
        this.jdbc = jdbc;
    }

    List<NoticeDraft> of(Collection<Long> lineIds) {
        var ids = lineIds.toArray(Long[]::new);
        var items = items(ids);
        var charged = charges.of(ids);
        return jdbc
                .sql(
                        """
                        select l.id, l.account_id, l.case_id, l.run_id, r.run_date, l.purpose, l.channel, l.template,
                          l.tone, l.currency, l.credits, c.shadow
                        from run_line l
                        join dunning_run r on r.id = l.run_id
                        join creditor c on c.id = l.creditor_id
                        where l.id = any(:lines)
                        order by l.id
                        """)
                .param("lines", ids)
                .query(Line.class)
                .list()
                .stream()
                .map(line -> line.draft(items.get(line.id()), charged.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private Map<Long, List<NoticeDraft.Line>> items(Long[] lineIds) {
        return jdbc
                .sql(
                        """
                        select x.line_id, x.item_id, x.action <> 'LIST' as claimed, x.sequence, x.level, x.repetition,
                          case when x.action = 'LIST' then x.open_amount else x.amount end as amount, i.due_date,
                          case when x.action = 'LIST' then x.reason end as reason
                        from run_line_item x join item i on i.id = x.item_id
                        where x.line_id = any(:lines) and (x.action <> 'LIST' or x.reason is null
                          or x.reason not in ('IN_PLAN', 'REST_OUTSIDE_PLAN', 'COVERED_BY_PLAN', 'PLAN'))
                        order by x.line_id, x.action = 'LIST', i.due_date, x.item_id
                        """)
                .param("lines", lineIds)
                .query(Item.class)
                .list()
                .stream()
                .collect(groupingBy(Item::lineId, mapping(Item::line, toList())));
    }

    /** A line as far as its notice needs it. */
    record Line(
            long id,
            long accountId,
            Long caseId,
            long runId,
            LocalDate runDate,
            String purpose,
            String channel,
            String template,
            String tone,
            String currency,
            BigDecimal credits,
            boolean shadow) {

        NoticeDraft draft(List<NoticeDraft.Line> items, List<NewCharge> charges) {
            return new NoticeDraft(
                            accountId,
                            caseId,
                            runId,
                            id,
                            runDate,
                            Purpose.valueOf(purpose),
                            Channel.valueOf(channel),
                            template,
                            tone,
                            currency,
                            credits,
                            shadow,
                            items)
                    .charging(charges);
        }
    }

    /** An item of a line. */
    record Item(
            long lineId,
            long itemId,
            boolean claimed,
            int sequence,
            int level,
            int repetition,
            BigDecimal amount,
            LocalDate dueDate,
            String reason) {

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(itemId, claimed, sequence, level, repetition, amount, dueDate, reason);
        }
    }
}
