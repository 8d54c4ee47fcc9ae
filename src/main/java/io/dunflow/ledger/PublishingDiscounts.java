package io.dunflow.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings what the rows of a file say about early payment and tax of new invoices into the ledger. */
@Component
class PublishingDiscounts {

    private final JdbcClient jdbc;

    PublishingDiscounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; of an invoice that was known before with other instalments, what it said then stays. */
    void publish() {
        jdbc.sql(
                        """
                insert into discount_step (invoice_id, no, days, until, percent, base)
                select v.id, d.no, d.days, v.issued_on + d.days, d.percent, d.base
                from (select distinct on (creditor_id, number) creditor_id, number, discount from staged_row
                  where not known and discount is not null order by creditor_id, number, line) s
                join invoice v on v.creditor_id = s.creditor_id and v.number = s.number
                cross join lateral (select (x.step->>'days')::int as days, (x.step->>'percent')::numeric as percent,
                  (x.step->>'base')::numeric as base, x.no from jsonb_array_elements(s.discount) with ordinality x (step, no)) d
                where not exists (select from discount_step t where t.invoice_id = v.id and t.item_id is null)
                order by v.id, d.no""")
                .update();
        jdbc.sql(
                        """
                insert into invoice_tax (invoice_id, no, percent, gross, tax)
                select v.id, 1, min(s.tax_percent), v.amount, sum(s.tax)
                from staged_row s join invoice v on v.creditor_id = s.creditor_id and v.number = s.number
                where not s.known and num_nonnulls(s.tax_percent, s.tax) > 0
                and not exists (select from invoice_tax t where t.invoice_id = v.id)
                group by v.id having coalesce(sum(s.tax), 0) < v.amount order by v.id""")
                .update();
    }
}
