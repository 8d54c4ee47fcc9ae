package io.dunflow.resolution.dispute;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dunflow.resolution.dispute.Evidences.Evidence;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The disputes and queries of an account as its page shows them. */
@Component
public class MatterViews {

    private final Disputes disputes;
    private final Queries queries;
    private final Evidences evidences;
    private final JdbcClient jdbc;

    MatterViews(Disputes disputes, Queries queries, Evidences evidences, JdbcClient jdbc) {
        this.disputes = disputes;
        this.queries = queries;
        this.evidences = evidences;
        this.jdbc = jdbc;
    }

    /** All of them, newest first. */
    @Transactional(readOnly = true)
    public Matters ofAccount(long accountId) {
        var parts = parts(accountId);
        var evidence = evidences.ofAccount(accountId);
        var invoices = invoices(accountId);
        return new Matters(
                disputes.ofAccount(accountId).stream()
                        .map(dispute -> new Disputed(
                                dispute,
                                parts.getOrDefault(dispute.id(), List.of()),
                                evidence.getOrDefault(dispute.id(), List.of())))
                        .toList(),
                queries.ofAccount(accountId).stream()
                        .map(query -> new Asked(query, invoices.get(query.itemId())))
                        .toList());
    }

    private Map<Long, List<DisputedPart>> parts(long accountId) {
        return jdbc
                .sql(
                        """
                        select d.dispute_id, v.number || case when i.no > 1 then '/' || i.no else '' end as invoice,
                          d.amount, coalesce(p.amount, 0) as covered
                        from dispute x join dispute_item d on d.dispute_id = x.id
                        join item i on i.id = d.item_id join invoice v on v.id = i.invoice_id
                        left join portion p on p.item_id = i.id and p.cover = 'DISPUTE' and p.cover_id = d.dispute_id
                        where x.account_id = ? order by i.due_date, i.id
                        """)
                .param(accountId)
                .query((row, n) -> Map.entry(
                        row.getLong("dispute_id"),
                        new DisputedPart(
                                row.getString("invoice"), row.getBigDecimal("amount"), row.getBigDecimal("covered"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<Long, String> invoices(long accountId) {
        var invoices = new HashMap<Long, String>();
        jdbc.sql(
                        """
                        select q.item_id, v.number from query q join item i on i.id = q.item_id
                        join invoice v on v.id = i.invoice_id where q.account_id = ?
                        """)
                .param(accountId)
                .query((RowCallbackHandler) row -> invoices.put(row.getLong(1), row.getString(2)));
        return invoices;
    }

    /** What an account is disputed and asked for. */
    public record Matters(List<Disputed> disputes, List<Asked> queries) {}

    /** A dispute. */
    public record Disputed(Dispute dispute, List<DisputedPart> parts, List<Evidence> evidence) {}

    /** What is disputed of an item, and what of it still is. */
    public record DisputedPart(String invoice, BigDecimal amount, BigDecimal covered) {}

    /** A query; the invoice is null when it is about the account. */
    public record Asked(Query query, String invoice) {}
}
