package io.dunflow.resolution;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.Wording;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which money an account is kept, so that nothing is agreed that cannot be paid in it. */
@Component
public class AccountMoney {

    /** An amount as a page writes it: digits, and decimals after a point. */
    public static final String PLAIN = "\\d{1,13}(\\.\\d{1,4})?";

    private final JdbcClient jdbc;

    AccountMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An amount as somebody typed it on a page; null when nothing was.
     *
     * @throws InvalidInput when it cannot be read
     */
    public static BigDecimal typed(String amount) {
        var plain = Wording.plain(amount);
        if (plain != null && !plain.matches(PLAIN)) {
            throw new InvalidInput("amount", say("amount.unreadable", amount));
        }
        return plain == null ? null : new BigDecimal(plain);
    }

    /** The currency in which an account is kept, as ISO 4217 names it. */
    public String currency(long accountId) {
        return jdbc.sql("select currency from account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }

    /** An amount of the account for a {@link Sentence}. */
    public Object said(BigDecimal amount, long accountId) {
        return Sentence.money(amount, currency(accountId));
    }

    /** Decimals of the account's currency. */
    public int digits(long accountId) {
        return Amounts.digits(currency(accountId)).orElse(0);
    }

    /**
     * Demands an amount that can be paid; nothing is demanded of one that is not given.
     *
     * @throws InvalidInput naming the field when it is not positive, too large, or has more decimals than the currency
     */
    public void demand(String field, BigDecimal amount, long accountId) {
        if (amount != null) {
            Amounts.whyNotBookable(amount, currency(accountId)).ifPresent(why -> {
                throw new InvalidInput(field, why);
            });
        }
    }
}
