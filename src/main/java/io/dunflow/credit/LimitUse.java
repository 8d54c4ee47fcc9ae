package io.dunflow.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A limit, what it is used for already, and what an order would add.
 *
 * @param limit null: none was ever set
 * @param order in the currency of the exposure; null when it has no rate
 */
record LimitUse(LimitScope scope, CreditLimit limit, Exposure exposure, BigDecimal order) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal OF_NOTHING = BigDecimal.valueOf(10_000);

    boolean rateMissing() {
        return order == null || exposure.rateMissing();
    }

    /** The smallest limit that holds the order too; null when nobody can know it. */
    BigDecimal needed() {
        return rateMissing() ? null : exposure.total().add(order).max(BigDecimal.ZERO.setScale(order.scale()));
    }

    /** What is invoiced and not paid, with the order; null when nobody can know it. */
    BigDecimal unpaid() {
        return rateMissing()
                ? null
                : exposure.lines().stream()
                        .filter(line -> line.part().equals("OPEN_ITEMS"))
                        .map(Exposure.Line::converted)
                        .reduce(order, BigDecimal::add);
    }

    /** What is left of the limit without the order; null without a limit. */
    BigDecimal available() {
        return limit == null || limit.amount() == null ? null : limit.amount().subtract(exposure.total());
    }

    /** How much of the limit would be used, rounded up; null where no limit counts on the day, or a rate is missing. */
    BigDecimal percent(LocalDate day) {
        if (limit == null || !limit.givesCreditOn(day) || rateMissing()) {
            return null;
        }
        return percent(needed(), limit.amount());
    }

    /** How much of a limit an amount is, rounded up; null when nobody knows the amount. */
    static BigDecimal percent(BigDecimal used, BigDecimal limit) {
        if (used == null) {
            return null;
        }
        return limit.signum() == 0 ? OF_NOTHING : used.multiply(HUNDRED).divide(limit, 2, RoundingMode.CEILING);
    }
}
