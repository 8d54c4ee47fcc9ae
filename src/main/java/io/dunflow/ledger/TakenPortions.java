package io.dunflow.ledger;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What payments took of covers that stand, so that a payment that the bank takes back leaves them as they were. */
@Repository
class TakenPortions {

    private final JdbcClient jdbc;

    TakenPortions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers what a credit is about to take of a portion; a conflict of two systems is nobody's word. */
    void keep(long creditId, long portionId, BigDecimal amount) {
        jdbc.sql(
                        """
                        insert into portion_taken (credit_id, item_id, cover, cover_id, amount, since, remark)
                        select ?, item_id, cover, cover_id, ?, since, remark from portion where id = ? and cover <> 'CONFLICT'
                        on conflict (credit_id, item_id, cover, cover_id)
                          do update set amount = portion_taken.amount + excluded.amount
                        """)
                .params(creditId, amount, portionId)
                .update();
    }

    /** Covers again what a credit had taken; it is open and dunnable. */
    void giveBack(long creditId, long itemId) {
        jdbc.sql(
                        """
                        with taken as (
                          delete from portion_taken where credit_id = :credit and item_id = :item returning *),
                        laid as (
                          insert into portion (item_id, cover, cover_id, amount, since, remark)
                          select item_id, cover, cover_id, amount, since, remark from taken
                          on conflict (item_id, cover, cover_id) do update set amount = portion.amount + excluded.amount)
                        update item set dunnable_amount = dunnable_amount - (select coalesce(sum(amount), 0) from taken)
                        where id = :item
                        """)
                .param("credit", creditId)
                .param("item", itemId)
                .update();
    }

    /** Forgets what was taken of a cover that ends. */
    void forget(long itemId, Cover cover, long coverId) {
        jdbc.sql("delete from portion_taken where item_id = ? and cover = ? and cover_id = ?")
                .params(itemId, cover.name(), coverId)
                .update();
    }
}
