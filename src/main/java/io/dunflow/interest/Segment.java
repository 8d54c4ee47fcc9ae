package io.dunflow.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Days on which nothing changes, and what they cost exactly. */
record Segment(
        LocalDate from,
        LocalDate to,
        int days,
        BigDecimal base,
        BigDecimal margin,
        BigDecimal baseRate,
        BigDecimal rate,
        int basis) {

    /** Divided by 360, 365 and 366 it is whole: sums of parts of years stay exact. */
    private static final int YEAR = 1_603_080;

    private static final BigDecimal PARTS = BigDecimal.valueOf(YEAR).scaleByPowerOfTen(2);

    /** The interest in parts of which {@link #rounded} makes money. */
    BigDecimal exact() {
        return base.multiply(rate).multiply(BigDecimal.valueOf((long) days * (YEAR / basis)));
    }

    /** The interest of one day, in the same parts. */
    BigDecimal exactDay() {
        return base.multiply(rate).multiply(BigDecimal.valueOf(YEAR / basis));
    }

    static BigDecimal rounded(BigDecimal exact, int digits, RoundingMode mode) {
        return exact.divide(PARTS, digits, mode);
    }

    /** What rounding down to so many digits leaves, in the same parts. */
    static BigDecimal remainder(BigDecimal exact, int digits) {
        return exact.subtract(rounded(exact, digits, RoundingMode.FLOOR).multiply(PARTS));
    }

    boolean continuedBy(Segment next) {
        return base.compareTo(next.base) == 0 && rate.compareTo(next.rate) == 0 && basis == next.basis;
    }

    Segment with(Segment next) {
        return new Segment(from, next.to, days + next.days, base, margin, baseRate, rate, basis);
    }

    InterestLine line(BigDecimal amount) {
        return new InterestLine(from, to, days, base, margin, baseRate, rate, basis, amount);
    }
}
