package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NamingCovers;
import io.dunflow.ledger.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chooses what an agreement is about: the dunnable portions of the items it names, or of those due longest. */
@Component
public class ChoosingItems {

    private final NamingCovers naming;
    private final AccountMoney money;
    private final JdbcClient jdbc;

    ChoosingItems(NamingCovers naming, AccountMoney money, JdbcClient jdbc) {
        this.naming = naming;
        this.money = money;
        this.jdbc = jdbc;
    }

    /**
     * The amounts per item, oldest due first. The caller holds the account's lock.
     *
     * @param items ids, or null: all open items of the account
     * @param amount or null: all that is dunnable of them
     * @throws InvalidInput when an item is not of the account or covered, which names what covers it, the amount cannot be paid,
     *     nothing is dunnable, or less than the amount
     */
    public Map<Long, BigDecimal> of(long accountId, List<Long> items, BigDecimal amount) {
        money.demand("amount", amount, accountId);
        var open = dunnable(accountId, items);
        refuseOthers(accountId, items, open);
        var chosen = new LinkedHashMap<Long, BigDecimal>();
        var left = amount == null ? sum(open) : amount;
        for (var one : open) {
            var part = one.dunnable().min(left);
            if (part.signum() > 0) {
                chosen.put(one.id(), part);
                left = left.subtract(part);
            }
        }
        if (chosen.isEmpty() || left.signum() > 0) {
            throw tooMuch(accountId, items, sum(open));
        }
        return chosen;
    }

    /**
     * The amounts per item of what is overdue and covered by nothing, oldest due first. The caller holds the account's lock.
     *
     * @param amount or null: all of it
     * @throws InvalidInput when nothing is overdue, which names what covers it, or less than the amount
     */
    public Map<Long, BigDecimal> overdue(long accountId, BigDecimal amount, LocalDate today) {
        var items = overdue(accountId, today);
        if (items.isEmpty()) {
            var covers = naming.ofAccount(accountId);
            throw new InvalidInput(
                    "items",
                    covers.isEmpty() ? say("agreement.nothingOverdue") : say("agreement.overdueCovered", covers));
        }
        return of(accountId, items, amount);
    }

    /** What is overdue and covered by nothing; where that is nothing, all that is open. The caller holds the account's lock. */
    public Map<Long, BigDecimal> overdueOrAll(long accountId, LocalDate today) {
        return of(accountId, overdue(accountId, today), null);
    }

    /** Ids of the items of which something is overdue and covered by nothing. */
    public List<Long> overdue(long accountId, LocalDate today) {
        return List.copyOf(jdbc.sql(
                        "select id from item where account_id = ? and dunnable_amount > 0 and due_date < ? order by id")
                .params(accountId, today)
                .query(Long.class)
                .list());
    }

    private void refuseOthers(long accountId, List<Long> items, List<Open> open) {
        var known = open.stream().map(Open::id).toList();
        for (var item : items == null ? List.<Long>of() : items) {
            if (!known.contains(item)) {
                throw new InvalidInput("items", item == null ? say("missing") : whyNot(accountId, item));
            }
        }
    }

    private Sentence whyNot(long accountId, long item) {
        var name = naming.item(accountId, item);
        var covers = naming.of(open(accountId, List.of(item)));
        return covers.isEmpty() ? say("agreement.item", name) : say("agreement.itemCovered", name, covers);
    }

    private InvalidInput tooMuch(long accountId, List<Long> items, BigDecimal free) {
        var covers = naming.of(open(accountId, items));
        var left = money.said(free, accountId);
        return new InvalidInput(
                "amount", covers.isEmpty() ? say("agreement.amount", left) : say("agreement.covered", left, covers));
    }

    /** What nothing covers of all open items of the account, or of those named. */
    public BigDecimal free(long accountId, List<Long> items) {
        return sum(dunnable(accountId, items));
    }

    /** Ids of all open items of the account, or of those named. */
    public List<Long> open(long accountId, List<Long> items) {
        return dunnableOrNot(accountId, items).stream().map(Open::id).toList();
    }

    private List<Open> dunnable(long accountId, List<Long> items) {
        return dunnableOrNot(accountId, items).stream()
                .filter(one -> one.dunnable().signum() > 0)
                .toList();
    }

    private List<Open> dunnableOrNot(long accountId, List<Long> items) {
        boolean all = items == null || items.isEmpty();
        return jdbc.sql(
                        """
                        select id, dunnable_amount as dunnable from item
                        where account_id = :account and open_amount > 0 and (:all or id = any(:items))
                        order by due_date, invoice_id, no, id
                        """)
                .param("account", accountId)
                .param("all", all)
                .param("items", all ? new Long[0] : items.toArray(Long[]::new))
                .query(Open.class)
                .list();
    }

    private static BigDecimal sum(List<Open> open) {
        return open.stream().map(Open::dunnable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An open item. */
    record Open(long id, BigDecimal dunnable) {}
}
