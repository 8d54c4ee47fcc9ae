package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Accounts;
import io.dunflow.ledger.InvalidInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders that are not wholly invoiced, whether they came with a file or with a check. */
@Repository
class CustomerOrders {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    CustomerOrders(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Waits until nobody else is about to answer a question about the group. */
    void lock(long head) {
        jdbc.sql("select id from debtor where id = ? for no key update")
                .param(head)
                .query(Long.class)
                .single();
    }

    Optional<Known> find(long creditorId, String number) {
        return jdbc.sql("select id, invoiced from customer_order where creditor_id = ? and number = ?")
                .params(creditorId, number)
                .query(Known.class)
                .optional();
    }

    /**
     * Counts an approved order as open; of one that is known the amount becomes the approved one.
     *
     * @throws InvalidInput when the order is of somebody else, or in another currency
     */
    void reserve(Asked asked, String source, String by) {
        var question = asked.question();
        var account = accounts.findOrCreate(asked.creditor().id(), asked.debtor(), question.currency());
        reserve(
                new Approved(asked.creditor().id(), account.id(), question.order(), asked.day(), question.amount()),
                source,
                by);
    }

    /** Counts the order that a person approved. */
    void reserve(CreditCase one, String by) {
        var approved = jdbc.sql(
                        """
                select k.creditor_id, c.account_id, k.order_number, k.day, k.amount
                from credit_case c join credit_check k on k.id = c.check_id where c.id = ?""")
                .param(one.id())
                .query(Approved.class)
                .single();
        reserve(approved, one.key(), by);
    }

    /** What a person declined of an order that is known adds nothing to what is ordered, as long as nothing of it is delivered. */
    void refuse(CreditCase one) {
        jdbc.sql(
                        """
                update customer_order o set refused = :amount from credit_check k
                where k.id = :check and o.creditor_id = k.creditor_id and o.number = k.order_number
                  and o.account_id = :account""")
                .param("amount", one.amount())
                .param("check", one.checkId())
                .param("account", one.accountId())
                .update();
    }

    /** The order that was asked for in a check, when it is known. */
    Optional<Long> ofCheck(long checkId) {
        return jdbc.sql(
                        """
                select o.id from credit_check k
                join customer_order o on o.creditor_id = k.creditor_id and o.number = k.order_number where k.id = ?""")
                .param(checkId)
                .query(Long.class)
                .optional();
    }

    private void reserve(Approved order, String source, String by) {
        var id = jdbc.sql(
                        """
                insert into customer_order as o (creditor_id, account_id, number, ordered_on, amount, as_of)
                values (?, ?, ?, ?, ?, ?)
                on conflict (creditor_id, number) do update set amount = excluded.amount, as_of = excluded.as_of,
                  cancelled = false, refused = null
                where o.account_id = excluded.account_id returning id""")
                .params(order.creditorId(), order.accountId(), order.orderNumber(), order.day(), order.amount(), now())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("order", say("credit.orderOfAnother", order.orderNumber())));
        jdbc.sql(
                        """
                insert into customer_order_statement
                  (order_id, amount, delivered, invoiced, cancelled, as_of, source, actor, known_at)
                select id, amount, delivered, invoiced, cancelled, as_of, ?, ?, ? from customer_order where id = ?""")
                .params(source, by, now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Approved(long creditorId, long accountId, String orderNumber, LocalDate day, BigDecimal amount) {}

    /** An order that is known already: what is invoiced of it is owed, and not asked for again. */
    record Known(long id, BigDecimal invoiced) {}
}
