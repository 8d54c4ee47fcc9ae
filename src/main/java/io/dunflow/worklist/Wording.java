package io.dunflow.worklist;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Amounts and dates as a person of a language writes them. */
public final class Wording {

    private final Locale locale;

    private Wording(Locale locale) {
        this.locale = locale;
    }

    /** The wording of a language, such as {@code de}; English where it is not known. */
    public static Wording in(String language) {
        return new Wording("de".equals(language) ? Locale.GERMANY : Locale.UK);
    }

    /** Such as {@code EUR 1,234.50} or {@code 1.234,50 EUR}. */
    public String amount(BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(locale);
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var number = format.format(amount);
        return locale.equals(Locale.GERMANY) ? number + " " + currency : currency + " " + number;
    }

    /** Such as {@code 15 Jun 2020} or {@code 15.06.2020}. */
    public String date(LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }
}
