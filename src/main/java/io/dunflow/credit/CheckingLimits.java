package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses limits that make no sense, whichever way they are set. */
@Component
class CheckingLimits {

    private final CreditorDays days;
    private final JdbcClient jdbc;

    CheckingLimits(CreditorDays days, JdbcClient jdbc) {
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * Passes what can be set.
     *
     * @throws InvalidInput when the amount is no amount of the currency, the last day has passed, or the reason is missing
     */
    void check(long debtorId, LimitOrder order) {
        Amounts.whyNotCurrency(order.currency()).ifPresent(why -> {
            throw new InvalidInput("currency", why);
        });
        if (order.amount() != null && order.amount().signum() != 0) {
            Amounts.whyNotBookable(order.amount(), order.currency()).ifPresent(why -> {
                throw new InvalidInput("amount", why);
            });
        }
        if (order.reason() == null || order.reason().isBlank()) {
            throw new InvalidInput("reason", say("credit.reason"));
        }
        if (order.validUntil() != null && order.validUntil().isBefore(today(debtorId))) {
            throw new InvalidInput("validUntil", say("credit.past", order.validUntil(), today(debtorId)));
        }
    }

    /** The day that has begun for all creditors of the debtor. */
    LocalDate today(long debtorId) {
        var accounts = jdbc.sql("select id from account where debtor_id = ?")
                .param(debtorId)
                .query(Long.class)
                .list();
        return accounts.isEmpty() ? days.earliest() : days.earliest(accounts);
    }
}
