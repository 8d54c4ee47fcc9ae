package io.dunflow.ledger;

import static io.dunflow.ledger.Sentence.say;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** What an amount of money may be: positive, in a known currency, with no more digits than its minor unit. */
public final class Amounts {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    private static final String PLAIN = "-?[0-9]{1,30}(\\.[0-9]{1,30})?";

    private Amounts() {}

    /** Whether it is a number in digits, such as {@code 1234.50}, and no other way of writing one. */
    public static boolean isPlain(String text) {
        return text.matches(PLAIN);
    }

    /**
     * Reads such a number.
     *
     * @throws NumberFormatException when it is none
     */
    public static BigDecimal plain(String text) {
        if (!isPlain(text)) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    /** Why this is no currency in which money is owed; empty when it is. */
    public static Optional<Sentence> whyNotCurrency(String code) {
        if (code == null || !code.matches("[A-Z]{3}")) {
            return Optional.of(say("currency.form"));
        }
        return digits(code).isPresent() ? Optional.empty() : Optional.of(say("currency.unknown", code));
    }

    /** Minor digits of a known currency; empty for an unknown one and for metals and the like, which have none. */
    public static Optional<Integer> digits(String currency) {
        if (!Monetary.isCurrencyAvailable(currency)) {
            return Optional.empty();
        }
        CurrencyUnit unit = Monetary.getCurrency(currency);
        return Optional.of(unit.getDefaultFractionDigits()).filter(digits -> digits >= 0);
    }

    /** Why this cannot be booked in a known currency; empty when it can. */
    public static Optional<Sentence> whyNotBookable(BigDecimal amount, String currency) {
        if (amount.signum() <= 0) {
            return Optional.of(say("amount.positive"));
        }
        if (amount.compareTo(LIMIT) >= 0) {
            return Optional.of(say("amount.tooLarge"));
        }
        var digits = digits(currency).orElseThrow();
        return amount.stripTrailingZeros().scale() > digits
                ? Optional.of(say("amount.decimals", digits, currency))
                : Optional.empty();
    }

    /** The same for an amount that the database gave as a string; null stays null. */
    public static String text(String amount, String currency) {
        return amount == null ? null : text(new BigDecimal(amount), currency);
    }

    /** As a string for people and JSON: at least the minor units of the currency, never an exponent. */
    public static String text(BigDecimal amount, String currency) {
        var scale =
                Math.max(digits(currency).orElse(2), amount.stripTrailingZeros().scale());
        return amount.setScale(scale).toPlainString();
    }
}
