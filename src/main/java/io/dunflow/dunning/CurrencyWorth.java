package io.dunflow.dunning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one unit of a currency is worth in another, by the dated rates that finance brings in. */
@Repository
class CurrencyWorth {

    private final JdbcClient jdbc;

    CurrencyWorth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the latest rate of the day or before, in either direction; empty when nobody said one. */
    Optional<BigDecimal> of(String currency, String inCurrency, LocalDate day) {
        if (currency == null || currency.equals(inCurrency)) {
            return Optional.of(BigDecimal.ONE);
        }
        return latest(currency, inCurrency, day).or(() -> latest(inCurrency, currency, day)
                .map(rate -> BigDecimal.ONE.divide(rate, MathContext.DECIMAL64)));
    }

    private Optional<BigDecimal> latest(String currency, String inCurrency, LocalDate day) {
        return jdbc.sql("select rate from currency_rate where currency = ? and in_currency = ? and day <= ?"
                        + " order by day desc, id desc limit 1")
                .params(currency, inCurrency, day)
                .query(BigDecimal.class)
                .optional();
    }
}
