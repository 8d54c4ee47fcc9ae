package io.dunflow.scenario.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and days as a picture writes them. */
final class Shown {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private Shown() {}

    /** Without decimals where there are none. */
    static String amount(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", SYMBOLS)
                .format(amount.setScale(2, RoundingMode.HALF_EVEN));
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
    }

    static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(day.getMonthValue() == 1 ? "MMM uuuu" : "MMM", Locale.ENGLISH)
                .format(day);
    }
}
