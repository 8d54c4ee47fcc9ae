package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tables whether the books of an account balance. */
@Component
class Books {

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mustBalance(long accountId) {
        assertThat(wrong(
                        """
                select i.id from item i where i.account_id = ?
                   and (i.open_amount <> (select coalesce(sum(e.amount), 0) from entry e where e.item_id = i.id)
                     or i.amount <> (select coalesce(sum(e.amount), 0) from entry e
                                      where e.item_id = i.id and e.kind = 'INVOICE')
                     or i.open_amount <> i.dunnable_amount
                          + (select coalesce(sum(p.amount), 0) from portion p where p.item_id = i.id)
                     or (i.open_amount = 0) <> (i.settled_on is not null))
                """,
                        accountId))
                .as("items whose sums differ")
                .isEmpty();
        assertThat(wrong(
                        """
                select d.item_id from discount d join item i on i.id = d.item_id join entry e on e.id = d.entry_id
                where i.account_id = ? and not exists (select from entry r where r.reverses_id = d.entry_id)
                group by d.item_id having count(*) > 1 or sum(d.amount) <> -sum(e.amount) or sum(d.tax) > sum(d.amount)
                """,
                        accountId))
                .as("items with discounts that differ from the books")
                .isEmpty();
        assertThat(wrong(
                        """
                select c.id from credit c where c.account_id = ? and c.amount <> c.unallocated
                  + (select coalesce(sum(case when e.item_id is null and e.charge_id is null then e.amount else -e.amount end), 0)
                       from entry e where e.credit_id = c.id and e.kind <> 'CHARGE')
                """,
                        accountId))
                .as("credits whose sums differ")
                .isEmpty();
    }

    BigDecimal discounted(long itemId) {
        return jdbc.sql("select coalesce(sum(d.amount), 0) from discount d where d.item_id = ?"
                        + " and not exists (select from entry r where r.reverses_id = d.entry_id)")
                .param(itemId)
                .query(BigDecimal.class)
                .single();
    }

    BigDecimal open(long itemId) {
        return jdbc.sql("select open_amount from item where id = ?")
                .param(itemId)
                .query(BigDecimal.class)
                .single();
    }

    private List<Long> wrong(String query, long accountId) {
        return jdbc.sql(query).param(accountId).query(Long.class).list();
    }
}
