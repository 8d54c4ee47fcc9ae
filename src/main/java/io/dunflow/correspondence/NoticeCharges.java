package io.dunflow.correspondence;

import static java.util.stream.Collectors.groupingBy;

import io.dunflow.ledger.ChargeKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a notice claims beside its items. */
@Repository
class NoticeCharges {

    private final JdbcClient jdbc;

    NoticeCharges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NoticeCharge> of(Notice notice) {
        if (notice.charged().signum() == 0) {
            return List.of();
        }
        var lines = jdbc
                .sql(
                        """
                        select l.* from notice_charge x join charge c on c.id = x.charge_id and c.amount = x.amount
                        join charge_line l on l.charge_id = c.id where x.notice_id = ? order by l.charge_id, l.no
                        """)
                .param(notice.id())
                .query(NoticeCharge.Line.class)
                .list()
                .stream()
                .collect(groupingBy(NoticeCharge.Line::chargeId));
        return jdbc.sql(
                        """
                        select c.id, c.kind, v.number, coalesce(i.no, 1) as no, x.amount, c.law, c.through,
                          (select count(*) from item o where o.invoice_id = v.id)::int as instalments
                        from notice_charge x join charge c on c.id = x.charge_id
                        left join item i on i.id = c.item_id left join invoice v on v.id = i.invoice_id
                        where x.notice_id = ? order by i.due_date, v.number, i.no, c.id
                        """)
                .param(notice.id())
                .query((row, n) -> new NoticeCharge(
                        row.getLong("id"),
                        ChargeKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getInt("no"),
                        row.getInt("instalments"),
                        row.getBigDecimal("amount"),
                        row.getString("law"),
                        row.getObject("through", LocalDate.class),
                        lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
