package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names what covers items, so that whoever wants the same money is told who was first. */
@Component
public class NamingCovers {

    private final JdbcClient jdbc;

    NamingCovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item by the number of its invoice, and of its instalment but for the first; what is none of the account, by its id. */
    public String item(long accountId, long itemId) {
        return jdbc.sql("select v.number || case when i.no > 1 then '/' || i.no else '' end from item i"
                        + " join invoice v on v.id = i.invoice_id where i.id = ? and i.account_id = ?")
                .params(itemId, accountId)
                .query(String.class)
                .optional()
                .orElse(String.valueOf(itemId));
    }

    /** What covers them, such as {@code PROMISE 7 covers EUR 350.00}; empty when nothing does. */
    public List<Sentence> of(Collection<Long> itemIds) {
        return jdbc
                .sql(
                        """
                        select p.cover, p.cover_id, sum(p.amount) as amount, a.currency
                        from portion p join item i on i.id = p.item_id join account a on a.id = i.account_id
                        where p.item_id = any(?) group by p.cover, p.cover_id, a.currency order by min(p.id)
                        """)
                .param(itemIds.toArray(Long[]::new))
                .query(Held.class)
                .list()
                .stream()
                .map(held -> say(
                        "covers", word("cover", held.cover()), held.coverId(), money(held.amount(), held.currency())))
                .toList();
    }

    /** The same of all items of an account. */
    public List<Sentence> ofAccount(long accountId) {
        return of(jdbc.sql("select id from item where account_id = ? and open_amount > dunnable_amount")
                .param(accountId)
                .query(Long.class)
                .list());
    }

    private record Held(Cover cover, long coverId, BigDecimal amount, String currency) {}
}
