package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Amounts and dates as a reader of the language writes them. */
final class LocalFormat {

    private static final int MOST_DIGITS = 4;

    private final boolean german;
    private final Locale locale;

    LocalFormat(String language) {
        this.german = language.equals("de");
        this.locale = german ? Locale.GERMANY : Locale.UK;
    }

    /** With the digits of the currency, and never fewer than the amount has: 1.234,56 EUR or EUR 1,234.56. */
    String amount(BigDecimal amount, String currency) {
        var number = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        number.setMinimumFractionDigits(digits(currency));
        number.setMaximumFractionDigits(MOST_DIGITS);
        return german ? number.format(amount) + " " + currency : currency + " " + number.format(amount);
    }

    /** With two digits at least: 10,27 % or 10.27 %. */
    String percent(BigDecimal rate) {
        var number = new DecimalFormat("#,##0.00###", DecimalFormatSymbols.getInstance(locale));
        return number.format(rate) + " %";
    }

    /** 15. Juni 2020 or 15 June 2020. */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(german ? "d. MMMM yyyy" : "d MMMM yyyy", locale)
                .format(date);
    }

    /** 15.06.2020 or 15 Jun 2020. */
    String shortDate(LocalDate date) {
        return DateTimeFormatter.ofPattern(german ? "dd.MM.yyyy" : "d MMM yyyy", locale)
                .format(date);
    }

    /** 4. or 4th. */
    String ordinal(int number) {
        return german ? number + "." : number + suffix(number % 100);
    }

    private static String suffix(int number) {
        if (number >= 11 && number <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
