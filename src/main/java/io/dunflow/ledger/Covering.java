package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.money;
import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays a dispute, promise, plan or placement on a portion of an item, and takes it off again. */
@Component
public class Covering {

    private final AccountLocks locks;
    private final TakenPortions taken;
    private final JudgedCovers judged;
    private final NamingCovers naming;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Covering(
            AccountLocks locks,
            TakenPortions taken,
            JudgedCovers judged,
            NamingCovers naming,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.taken = taken;
        this.judged = judged;
        this.naming = naming;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Covers an amount of what is dunnable of the item.
     *
     * @param coverId of the dispute, promise, plan or placement
     * @throws InvalidInput when the amount is not positive
     * @throws Refused when less is dunnable, naming what covers the rest
     */
    @Transactional
    public void cover(long itemId, Cover cover, long coverId, BigDecimal amount, LocalDate since) {
        if (amount.signum() <= 0) {
            throw new InvalidInput("amount", say("amount.positive"));
        }
        var account = takeAccountOf(itemId);
        var taken = jdbc.sql("update item set dunnable_amount = dunnable_amount - :amount"
                        + " where id = :item and dunnable_amount >= :amount")
                .param("amount", amount)
                .param("item", itemId)
                .update();
        if (taken == 0) {
            throw new Refused(whyNot(account, itemId, amount));
        }
        judged.forget(itemId, cover, coverId);
        jdbc.sql(
                        """
                        insert into portion (item_id, cover, cover_id, amount, since)
                        values (?, ?, ?, ?, ?)
                        on conflict (item_id, cover, cover_id) do update set amount = portion.amount + excluded.amount
                        """)
                .params(itemId, cover.name(), coverId, amount, since)
                .update();
        events.publishEvent(new AccountsChanged(Set.of(account), "COVER"));
    }

    /**
     * The same for an agreement that was judged as not kept: what becomes known later of the days before still goes to it.
     *
     * @param on day of its creditor from which it covers nothing
     */
    @Transactional
    public BigDecimal uncoverJudged(long itemId, Cover cover, long coverId, LocalDate on) {
        takeAccountOf(itemId);
        judged.keep(itemId, cover, coverId, on);
        return uncover(itemId, cover, coverId);
    }

    /**
     * For an agreement that was judged as kept by money that went back: what becomes known later of the days before that
     * money came would have been its, and still goes to it.
     *
     * @param amount that went back
     * @param since day on which it was agreed
     * @param on value date of the money that went back
     */
    @Transactional
    public void coveredUntilPaid(
            long itemId, Cover cover, long coverId, BigDecimal amount, LocalDate since, LocalDate on) {
        takeAccountOf(itemId);
        judged.note(itemId, cover, coverId, amount, since, on);
    }

    /**
     * Makes what the cover holds of the item dunnable again.
     *
     * @return the amount, zero when it held nothing (any more)
     */
    @Transactional
    public BigDecimal uncover(long itemId, Cover cover, long coverId) {
        var account = takeAccountOf(itemId);
        taken.forget(itemId, cover, coverId);
        var released = jdbc.sql("delete from portion where item_id = ? and cover = ? and cover_id = ? returning amount")
                .params(itemId, cover.name(), coverId)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
        if (released.signum() > 0) {
            jdbc.sql("update item set dunnable_amount = dunnable_amount + ? where id = ?")
                    .params(released, itemId)
                    .update();
            events.publishEvent(new AccountsChanged(Set.of(account), "UNCOVER"));
        }
        return released;
    }

    /** Notes by when its money is to come: of two alike on one item, what is to come first takes money first. */
    @Transactional
    public void expect(Cover cover, long coverId, LocalDate day) {
        jdbc.sql("insert into cover_day (cover, cover_id, day) values (?, ?, ?)")
                .params(cover.name(), coverId, day)
                .update();
    }

    /** Notes what the cover waits for, such as AWAITING_BANK; null: for nothing any more. */
    @Transactional
    public void remark(Cover cover, long coverId, String remark) {
        jdbc.sql("update portion set remark = ? where cover = ? and cover_id = ?")
                .params(remark, cover.name(), coverId)
                .update();
    }

    private long takeAccountOf(long itemId) {
        var account = jdbc.sql("select account_id from item where id = ?")
                .param(itemId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotInLedger("item", itemId));
        locks.take(account);
        return account;
    }

    private Sentence whyNot(long accountId, long itemId, BigDecimal amount) {
        var item = naming.item(accountId, itemId);
        var covers = naming.of(Set.of(itemId));
        var free = jdbc.sql("select i.dunnable_amount as amount, a.currency from item i"
                        + " join account a on a.id = i.account_id where i.id = ?")
                .param(itemId)
                .query(Free.class)
                .single();
        var left = money(free.amount(), free.currency());
        var wanted = money(amount, free.currency());
        return covers.isEmpty()
                ? say("item.dunnable", item, left, wanted)
                : say("item.covered", item, left, wanted, covers);
    }

    /** What nothing covers of an item. */
    private record Free(BigDecimal amount, String currency) {}
}
