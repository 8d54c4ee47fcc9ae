package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;
import io.dunflow.ledger.Creditor;
import io.dunflow.policy.Answer;
import io.dunflow.policy.Decisions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what is too little to dun: old items of which little is left, on which nothing lies and for which no money waits,
 * the oldest first until the limit of the lists of a day is reached.
 */
@Component
class SmallBalances {

    private final Decisions decisions;
    private final JdbcClient jdbc;

    SmallBalances(Decisions decisions, JdbcClient jdbc) {
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** Asks the table {@code small-balances}. */
    SmallBalanceTerms terms(Creditor creditor, String currency) {
        var answer = decisions
                .open()
                .ask(
                        "small-balances",
                        Map.of(
                                "currency",
                                currency,
                                "jurisdiction",
                                creditor.terms().jurisdiction()));
        return new SmallBalanceTerms(
                amount(answer, "itemLimit"),
                amount(answer, "runLimit"),
                answer.integer("olderThanDays").orElse(0),
                Approval.valueOf(answer.text("approver").orElse("LEAD")),
                answer.id() == 0 ? null : Long.valueOf(answer.id()));
    }

    private static BigDecimal amount(Answer answer, String name) {
        return answer.number(name).orElse(BigDecimal.ZERO).setScale(2, RoundingMode.DOWN);
    }

    /** The amounts by item, by account. */
    Map<Long, Map<Long, BigDecimal>> find(
            Creditor creditor, String currency, SmallBalanceTerms terms, LocalDate today) {
        var found = new LinkedHashMap<Long, Map<Long, BigDecimal>>();
        small(creditor.id(), currency, terms, today)
                .forEach(one -> found.computeIfAbsent(one.accountId(), id -> new LinkedHashMap<>())
                        .put(one.itemId(), one.amount()));
        return found;
    }

    private List<Small> small(long creditor, String currency, SmallBalanceTerms terms, LocalDate today) {
        return jdbc.sql(
                        """
                        select account_id, item_id, amount from (
                          select a.id as account_id, i.id as item_id, i.open_amount as amount,
                            sum(i.open_amount) over (order by i.original_due_date, i.id) as so_far
                          from item i join account a on a.id = i.account_id
                          left join lateral item_holds(i.id, a.id, a.debtor_id, :today::date, i.due_date, null) h
                            on true
                          where a.creditor_id = :creditor and a.currency = :currency and i.open_amount > 0
                            and i.open_amount <= :item and i.dunnable_amount = i.open_amount
                            and i.original_due_date <= :today::date - :days and h.reason is null
                            and not exists (select 1 from credit c where c.account_id = a.id and c.unallocated > 0)
                            and not exists (select 1 from write_off_item x join write_off w on w.id = x.write_off_id
                              where x.item_id = i.id and w.state = 'AWAITING_APPROVAL')) small
                        where so_far + :listed <= :run order by account_id, item_id
                        """)
                .param("today", today)
                .param("creditor", creditor)
                .param("currency", currency)
                .param("item", terms.itemLimit())
                .param("days", terms.olderThan())
                .param("run", terms.runLimit())
                .param("listed", listed(creditor, currency, today))
                .query(Small.class)
                .list();
    }

    /** What stands on lists that wait, or were booked on this day: who asks for several is held to one limit. */
    BigDecimal listed(long creditor, String currency, LocalDate today) {
        return jdbc.sql(
                        """
                        select coalesce(sum(case w.state when 'BOOKED' then w.written else w.amount end), 0)
                        from write_off w join write_off_list l on l.id = w.list_id
                        where l.creditor_id = :creditor and l.currency = :currency
                          and (w.state = 'AWAITING_APPROVAL' or w.state = 'BOOKED' and w.booked_on = :today::date)
                        """)
                .param("creditor", creditor)
                .param("currency", currency)
                .param("today", today)
                .query(BigDecimal.class)
                .single();
    }

    private record Small(long accountId, long itemId, BigDecimal amount) {}
}
