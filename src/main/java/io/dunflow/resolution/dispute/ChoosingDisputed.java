package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NamingCovers;
import io.dunflow.resolution.AccountMoney;
import io.dunflow.resolution.ChoosingItems;
import io.dunflow.resolution.dispute.DisputeOrder.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chooses what a dispute is about: the parts it names, or what is overdue and covered by nothing. */
@Component
class ChoosingDisputed {

    private final ChoosingItems choosing;
    private final NamingCovers naming;
    private final AccountMoney money;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    ChoosingDisputed(
            ChoosingItems choosing, NamingCovers naming, AccountMoney money, CreditorDays days, JdbcClient jdbc) {
        this.naming = naming;
        this.days = days;
        this.choosing = choosing;
        this.money = money;
        this.jdbc = jdbc;
    }

    /**
     * The amounts per item; whether so much of each is free is for the cover to say. The caller holds the account's lock.
     *
     * @throws InvalidInput when an item is not an open one of the account, or an amount cannot be owed
     */
    Map<Long, BigDecimal> of(DisputeOrder order) {
        if (order.items() == null || order.items().isEmpty()) {
            return choosing.overdueOrAll(order.account(), days.todayOf(order.account()));
        }
        var open = open(order.account());
        var chosen = new LinkedHashMap<Long, BigDecimal>();
        for (var part : order.items()) {
            if (part == null) {
                throw new InvalidInput("items", say("missing"));
            }
            if (chosen.containsKey(part.item())) {
                throw new InvalidInput("items", say("agreement.itemTwice", naming.item(order.account(), part.item())));
            }
            if (!open.containsKey(part.item())) {
                throw new InvalidInput("items", say("agreement.item", naming.item(order.account(), part.item())));
            }
            money.demand("amount", part.amount(), order.account());
            chosen.put(part.item(), part.amount() == null ? open.get(part.item()) : part.amount());
        }
        return chosen;
    }

    /** @throws InvalidInput when an item was not invoiced yet on the day from which it is to be disputed */
    void refuseBeforeIssue(Set<Long> items, LocalDate since) {
        jdbc.sql(
                        """
                        select v.number || case when i.no > 1 then '/' || i.no else '' end as item, v.issued_on
                        from item i join invoice v on v.id = i.invoice_id
                        where i.id = any(?) and v.issued_on > ? order by v.issued_on desc, i.id limit 1
                        """)
                .params(items.toArray(Long[]::new), since)
                .query(Issued.class)
                .optional()
                .ifPresent(later -> {
                    throw new InvalidInput("since", say("dispute.beforeIssue", since, later.item(), later.issuedOn()));
                });
    }

    private Map<Long, BigDecimal> open(long accountId) {
        var open = new LinkedHashMap<Long, BigDecimal>();
        jdbc.sql("select id, open_amount as amount from item where account_id = ? and open_amount > 0")
                .param(accountId)
                .query(Open.class)
                .list()
                .forEach(item -> open.put(item.id(), item.amount()));
        return open;
    }

    /**
     * An amount of what is overdue of an account and covered by nothing, what is due longest first: what a debtor on the
     * phone disputes.
     *
     * @param amount null: all of it
     */
    List<Part> overdue(long accountId, BigDecimal amount, LocalDate today) {
        return choosing.overdue(accountId, amount, today).entrySet().stream()
                .map(item -> new Part(item.getKey(), item.getValue()))
                .toList();
    }

    /** An item that was invoiced on a day. */
    record Issued(String item, LocalDate issuedOn) {}

    /** An item. */
    record Open(long id, BigDecimal amount) {}
}
