package io.dunflow.resolution;

import io.dunflow.policy.Facts;
import io.dunflow.policy.Sitting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Measures amounts by the table {@code currency-scale}, so that one limit in a table about agreements means as much in each
 * currency, and what was conceded in several adds up.
 */
@Component
public class CurrencyScale {

    private static final int DIGITS = 4;
    private static final String OVERDUE = "overdueTotal";

    private final AccountMoney money;

    CurrencyScale(AccountMoney money) {
        this.money = money;
    }

    /** Facts of an account whose overdue sum is measured. */
    public Facts overdue(Facts facts, long account, Sitting sitting) {
        var sum = (BigDecimal) facts.value(OVERDUE);
        return facts.and(Map.of(OVERDUE, measured(sum, account, sitting)));
    }

    /** The amount of the account as the tables know it. */
    public BigDecimal measured(BigDecimal amount, long account, Sitting sitting) {
        return measured(amount, money.currency(account), sitting);
    }

    /** An amount in a currency as the tables know it. */
    public BigDecimal measured(BigDecimal amount, String currency, Sitting sitting) {
        var scale = of(currency, sitting);
        return scale.equals(BigDecimal.ONE) ? amount : amount.divide(scale, DIGITS, RoundingMode.HALF_UP);
    }

    /** An amount of a table in the currency of the account. */
    public BigDecimal amount(BigDecimal measured, long account, Sitting sitting) {
        return measured.multiply(of(money.currency(account), sitting));
    }

    private static BigDecimal of(String currency, Sitting sitting) {
        var scale = sitting.ask("currency-scale", Map.of("currency", currency)).integer("scale");
        return BigDecimal.valueOf(Math.max(1, scale.orElse(1)));
    }
}
