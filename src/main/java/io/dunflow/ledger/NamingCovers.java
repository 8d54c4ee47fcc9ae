package io.dunflow.ledger;

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

    /** What covers them, such as {@code PROMISE 7 covers 350.00}; empty when nothing does. */
    public List<Sentence> of(Collection<Long> itemIds) {
        return jdbc
                .sql(
                        """
                        select cover, cover_id, sum(amount) as amount from portion
                        where item_id = any(?) group by cover, cover_id order by min(id)
                        """)
                .param(itemIds.toArray(Long[]::new))
                .query(Held.class)
                .list()
                .stream()
                .map(held -> say("covers", word("cover", held.cover()), held.coverId(), held.amount()))
                .toList();
    }

    private record Held(Cover cover, long coverId, BigDecimal amount) {}
}
