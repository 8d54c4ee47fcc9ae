package io.dunflow.resolution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All deferrals, and what happened to them. */
@Repository
class Deferrals {

    private static final String SELECT =
            "select id, account_id, amount, agreed_on, until_date, reason, state, agreed_by, agreed_at from deferral";

    private final JdbcClient jdbc;
    private final Clock clock;

    Deferrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Deferral> find(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(Deferral.class)
                .optional();
    }

    List<Deferral> ofAccount(long accountId) {
        return jdbc.sql(SELECT + " where account_id = ? order by id desc")
                .param(accountId)
                .query(Deferral.class)
                .list();
    }

    /** The open items of the account, or those named, with what stands in the way of deferring them. */
    List<Item> open(long accountId, List<Long> items) {
        return jdbc.sql(
                        """
                        select i.id as item_id, i.due_date as due_before, i.open_amount as open,
                          i.open_amount = i.dunnable_amount and not exists (select 1 from deferral_item x
                            join deferral d on d.id = x.deferral_id where x.item_id = i.id and d.state = 'ACTIVE'
                              and d.until_date >= :day) as free
                        from item i where i.account_id = :account and i.open_amount > 0 and (:all or i.id = any(:items))
                        order by i.due_date, i.id
                        """)
                .param("account", accountId)
                .param("day", LocalDate.now(clock))
                .param("all", items == null || items.isEmpty())
                .param("items", items == null ? new Long[0] : items.toArray(Long[]::new))
                .query(Item.class)
                .list();
    }

    long add(DeferralOrder order, LocalDate today, BigDecimal amount, String by) {
        return jdbc.sql(
                        """
                        insert into deferral (account_id, amount, agreed_on, until_date, reason, state, agreed_by, agreed_at)
                        values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?) returning id
                        """)
                .params(order.account(), amount, today, order.until(), order.reason(), by, now())
                .query(Long.class)
                .single();
    }

    void addItem(long deferralId, Item item) {
        jdbc.sql("insert into deferral_item (deferral_id, item_id, due_before) values (?, ?, ?)")
                .params(deferralId, item.itemId(), item.dueBefore())
                .update();
    }

    /** Items whose due date is still the one that was agreed, with the one before. */
    List<Item> itemsOf(Deferral deferral) {
        return jdbc.sql(
                        """
                        select x.item_id, x.due_before, i.open_amount as open, i.due_date = :until as free
                        from deferral_item x join item i on i.id = x.item_id where x.deferral_id = :id order by x.item_id
                        """)
                .param("id", deferral.id())
                .param("until", deferral.untilDate())
                .query(Item.class)
                .list();
    }

    void note(long deferralId, String kind, String reason, String by) {
        jdbc.sql("update deferral set state = ? where id = ?")
                .params(kind.equals("AGREED") ? "ACTIVE" : kind, deferralId)
                .update();
        jdbc.sql("insert into deferral_event (deferral_id, kind, reason, actor, at) values (?, ?, ?, ?, ?)")
                .params(deferralId, kind, reason, by, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An item of a deferral; free: nothing covers or moved it otherwise. */
    record Item(long itemId, LocalDate dueBefore, BigDecimal open, boolean free) {}
}
