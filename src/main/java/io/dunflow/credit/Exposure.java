package io.dunflow.credit;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** What a debtor, or a group, may come to owe, in one currency. */
public record Exposure(String currency, List<Line> lines) {

    /**
     * The sum of one kind in one currency.
     *
     * @param part OPEN_ITEMS, CHARGES, NOT_DELIVERED, NOT_INVOICED, UNALLOCATED or FREE_CREDITS; the last two are negative
     * @param rate of the day; null when there is none
     * @param converted rounded half up to the minor unit; null without a rate
     */
    public record Line(String part, String currency, BigDecimal amount, @Ratio BigDecimal rate, BigDecimal converted) {}

    /** An amount at a rate, rounded half up to the minor unit of the other currency; null without a rate. */
    static BigDecimal converted(BigDecimal amount, BigDecimal rate, String inCurrency) {
        return rate == null
                ? null
                : amount.multiply(rate).setScale(Amounts.digits(inCurrency).orElse(2), RoundingMode.HALF_UP);
    }

    /** Whether a currency of it has no rate: then nobody knows the sum. */
    boolean rateMissing() {
        return lines.stream().map(Line::rate).anyMatch(Objects::isNull);
    }

    /** The sum of what can be converted. */
    public BigDecimal total() {
        return lines.stream()
                .map(Line::converted)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(Amounts.digits(currency).orElse(2)), BigDecimal::add);
    }
}
