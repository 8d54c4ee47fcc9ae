package io.dunflow.credit;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.InvalidInput;
import java.time.LocalDate;
import java.util.Optional;
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
     * @throws InvalidInput when the amount is no amount of the currency, the last day has passed, the reason is missing, or
     *     it is for a group and the debtor not its head: nobody would ever look at it
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
        if (order.scopeOrDebtor() == LimitScope.GROUP && order.amount() != null) {
            head(debtorId).ifPresent(head -> {
                throw new InvalidInput("debtor", say("credit.notHead", head));
            });
        }
    }

    /** The number of the head of its group; empty when it is that itself. */
    private Optional<String> head(long debtorId) {
        return jdbc.sql("select number from debtor where id = head_of(:debtor) and id <> :debtor")
                .param("debtor", debtorId)
                .query(String.class)
                .optional();
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
