package io.dunflow.resolution.cause;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts why letters were wrong, by cause, unit, product, month and creditor; the labels are those of now. */
@Repository
class CorrectionCauses {

    private final JdbcClient jdbc;

    CorrectionCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The figure, the most frequent cause of the latest month first; what was taken back before it was told does not count.
     *
     * @param creditors ids of those that are granted
     */
    List<Cause> of(Long[] creditors, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select c.code as creditor, date_trunc('month', k.found_on)::date as month, l.cause, o.unit, o.product,
                          a.currency, count(distinct n.notice_id)::int as letters, count(*)::int as claims,
                          sum(l.difference) as amount
                        from correction_line l
                        join correction k on k.id = l.correction_id and k.state <> 'WITHDRAWN'
                        join notice_line n on n.id = l.line_id
                        join account a on a.id = k.account_id
                        join creditor c on c.id = a.creditor_id
                        cross join lateral (
                          select (array_agg(b.value order by b.item_id is null, b.account_id is null, b.debtor_id is null, b.id)
                              filter (where b.key = 'unit'))[1] as unit,
                            (array_agg(b.value order by b.item_id is null, b.account_id is null, b.debtor_id is null, b.id)
                              filter (where b.key = 'product'))[1] as product
                          from label b where b.latest and b.value is not null and b.key in ('unit', 'product')
                            and (b.item_id = n.item_id or b.account_id = a.id or b.debtor_id = a.debtor_id
                              or b.creditor_id = a.creditor_id)) o
                        where a.creditor_id = any(:granted) and k.found_on between :from and :to
                        group by 1, 2, 3, 4, 5, 6 order by month desc, claims desc, amount desc, creditor, cause
                        limit 1000
                        """)
                .param("granted", creditors)
                .param("from", from)
                .param("to", to)
                .query(Cause.class)
                .list();
    }

    /**
     * A cause within a month.
     *
     * @param letters that were wrong because of it
     * @param claims of these letters
     * @param amount claimed too much in them
     */
    record Cause(
            String creditor,
            LocalDate month,
            String cause,
            String unit,
            String product,
            String currency,
            int letters,
            int claims,
            BigDecimal amount) {}
}
