package io.dunflow.resolution.discount;

import io.dunflow.ledger.EarlyPayment;
import io.dunflow.ledger.EarlyPayments;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What early payment does for the items of an account, as its page shows it. */
@Component
public class EarlyPaymentSheets {

    private static final int SHOWN = 50;

    private final EarlyPayments early;
    private final JdbcClient jdbc;

    EarlyPaymentSheets(EarlyPayments early, JdbcClient jdbc) {
        this.early = early;
        this.jdbc = jdbc;
    }

    /** The items with terms of it: open ones, and the latest of which something was deducted. */
    public List<Row> ofAccount(long accountId) {
        var items = jdbc.sql(
                        """
                        select i.id, v.number || case when i.no > 1 then '/' || i.no else '' end as name
                        from item i join invoice v on v.id = i.invoice_id
                        where i.account_id = ? and exists (select from discount_step s
                          where s.invoice_id = v.id and (s.item_id is null or s.item_id = i.id))
                        order by i.open_amount = 0, i.due_date desc, i.id limit ?
                        """)
                .params(accountId, SHOWN)
                .query(Named.class)
                .list();
        var known = early.of(items.stream().map(Named::id).toList());
        return items.stream()
                .filter(item -> known.containsKey(item.id()))
                .map(item -> new Row(item.name(), known.get(item.id())))
                .toList();
    }

    /** An item by the name that people give it. */
    public record Row(String item, EarlyPayment early) {}

    private record Named(long id, String name) {}
}
