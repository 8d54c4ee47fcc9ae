package io.dunflow.resolution;

import io.dunflow.resolution.Evidences.Evidence;
import java.math.BigDecimal;
import java.util.List;
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
        return new Matters(
                disputes.ofAccount(accountId).stream().map(this::view).toList(),
                queries.ofAccount(accountId).stream()
                        .map(query -> new Asked(query, query.itemId() == null ? null : invoice(query.itemId())))
                        .toList());
    }

    private Disputed view(Dispute dispute) {
        var parts = jdbc.sql(
                        """
                        select v.number || case when i.no > 1 then '/' || i.no else '' end as invoice, d.amount,
                          coalesce(p.amount, 0) as covered
                        from dispute_item d join item i on i.id = d.item_id join invoice v on v.id = i.invoice_id
                        left join portion p on p.item_id = i.id and p.cover = 'DISPUTE' and p.cover_id = d.dispute_id
                        where d.dispute_id = ? order by i.due_date, i.id
                        """)
                .param(dispute.id())
                .query(DisputedPart.class)
                .list();
        return new Disputed(dispute, parts, evidences.of(dispute.id()));
    }

    private String invoice(long itemId) {
        return jdbc.sql("select v.number from item i join invoice v on v.id = i.invoice_id where i.id = ?")
                .param(itemId)
                .query(String.class)
                .single();
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
