package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Covers what another system denies of an item, so that the smaller amount is dunned as long as both disagree. */
@Component
public class Conflicting {

    private static final String COVER =
            """
            with target as (
              select i.id, i.account_id, coalesce(p.amount, 0) as held,
                least(i.dunnable_amount + coalesce(p.amount, 0),
                  greatest(0, i.open_amount - coalesce(t.amount, i.open_amount))) as amount
              from unnest(:items::bigint[], :amounts::numeric[]) t (item_id, amount) join item i on i.id = t.item_id
              left join portion p on p.item_id = i.id and p.cover = 'CONFLICT' and p.cover_id = 0),
            changed as (select * from target where amount <> held),
            gone as (delete from portion p using changed t where p.item_id = t.id and t.amount = 0
              and p.cover = 'CONFLICT' and p.cover_id = 0),
            laid as (insert into portion (item_id, cover, cover_id, amount, since)
              select t.id, 'CONFLICT', 0, t.amount, day_in(c.zone, :now) from changed t
              join account a on a.id = t.account_id join creditor c on c.id = a.creditor_id where t.amount > 0
              on conflict (item_id, cover, cover_id) do update set amount = excluded.amount)
            update item i set dunnable_amount = i.dunnable_amount + t.held - t.amount from changed t where i.id = t.id
            returning i.account_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Conflicting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Covers of each item what is open beyond the other system's amount, as far as nothing else covers it. The caller
     * holds the locks of the accounts, and tells that they changed.
     *
     * @return the accounts on which another amount is dunnable now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> keepTo(Collection<Theirs> theirs) {
        return new TreeSet<>(jdbc.sql(COVER)
                .param("items", theirs.stream().map(Theirs::itemId).toArray(Long[]::new))
                .param("amounts", theirs.stream().map(Theirs::amount).toArray(BigDecimal[]::new))
                .param("now", Moments.of(clock))
                .query(Long.class)
                .list());
    }

    /**
     * What another system says of an item.
     *
     * @param amount that is open there; null when both agree
     */
    public record Theirs(long itemId, BigDecimal amount) {}
}
