package io.dunflow.agency.simulated;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An item in the books of a simulated agency. */
final class Debt {

    final String placement;
    final String item;
    final BigDecimal original;
    private BigDecimal paid;
    private BigDecimal cancelled;
    private BigDecimal remaining;
    private BigDecimal collected = BigDecimal.ZERO;

    /** For the books, which fill it. */
    private Debt() {
        this(null, null, null, null, null, null);
    }

    Debt(
            String placement,
            String item,
            BigDecimal original,
            BigDecimal paid,
            BigDecimal cancelled,
            BigDecimal remaining) {
        this.placement = placement;
        this.item = item;
        this.original = original;
        become(paid, cancelled, remaining);
    }

    /** The creditor's word on what is left counts. */
    void become(BigDecimal itsPaid, BigDecimal itsCancelled, BigDecimal itsRemaining) {
        paid = itsPaid;
        cancelled = itsCancelled;
        remaining = itsRemaining;
    }

    /** The debtor pays a part of what is left. */
    BigDecimal pay(int percent) {
        var amount =
                remaining.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        collected = collected.add(amount);
        paid = paid.add(amount);
        remaining = remaining.subtract(amount);
        return amount;
    }

    BigDecimal commission(int percent) {
        return collected.multiply(BigDecimal.valueOf(percent)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal paid() {
        return paid;
    }

    BigDecimal cancelled() {
        return cancelled;
    }

    BigDecimal remaining() {
        return remaining;
    }
}
