package io.dunflow.resolution.plan;

import io.dunflow.ledger.Cover;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agreements hold and do not cover although it is dunnable, and when they covered it again. */
@Repository
class Shortfalls {

    /** What is remarked of a cover whose agreement waits for bank data. */
    static final String AWAITING_BANK = "AWAITING_BANK";

    /** Of what is dunnable of an item the older agreement takes first. */
    private static final String SELECT =
            """
            select * from (
              select x.cover, x.cover_id, x.item_id, x.account_id, least(x.missing, i.dunnable_amount - coalesce(sum(x.missing)
                over (partition by x.item_id order by x.made_at, x.cover, x.cover_id
                  rows between unbounded preceding and 1 preceding), 0)) as amount
              from agreement_owed x join item i on i.id = x.item_id and i.dunnable_amount > 0
              where x.missing > 0 and %s) short
            where amount > 0 order by cover, cover_id, item_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Shortfalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of one agreement, whether it lives or not. */
    List<Shortfall> of(Cover cover, long coverId) {
        return jdbc.sql(SELECT.formatted("x.cover = ? and x.cover_id = ?"))
                .params(cover.name(), coverId)
                .query(Shortfall.class)
                .list();
    }

    /** Those of the live agreements of accounts. */
    List<Shortfall> ofAccounts(Collection<Long> accountIds) {
        return jdbc.sql(SELECT.formatted("x.live and x.account_id = any(?)"))
                .param(accountIds.toArray(Long[]::new))
                .query(Shortfall.class)
                .list();
    }

    /** Those of the live agreements of a creditor. */
    List<Shortfall> ofCreditor(long creditorId) {
        return jdbc.sql(SELECT.formatted("x.live and x.account_id in (select id from account where creditor_id = ?)"))
                .param(creditorId)
                .query(Shortfall.class)
                .list();
    }

    /** Whether an agreement waits for the bank's word, as its portions say. */
    boolean awaitsBank(Cover cover, long coverId) {
        return jdbc.sql(
                        """
                        select exists (
                          select from promise where :cover = 'PROMISE' and id = :id and state = 'AWAITING_BANK'
                          union all
                          select from settlement where :cover = 'SETTLEMENT' and id = :id and state = 'AWAITING_BANK')
                        """)
                .param("cover", cover.name())
                .param("id", coverId)
                .query(Boolean.class)
                .single();
    }

    /** Records for ever that it is covered. */
    void covered(Shortfall shortfall) {
        jdbc.sql(
                        "insert into covered_again (account_id, item_id, cover, cover_id, amount, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        shortfall.accountId(),
                        shortfall.itemId(),
                        shortfall.cover().name(),
                        shortfall.coverId(),
                        shortfall.amount(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an agreement holds of an item, does not cover, and could. */
    record Shortfall(Cover cover, long coverId, long itemId, long accountId, BigDecimal amount) {}
}
