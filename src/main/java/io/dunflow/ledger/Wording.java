package io.dunflow.ledger;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Amounts and dates as a person of a language writes them. */
public final class Wording {

    private static final String SEPARATORS = "[.,'\u00a0\u202f ]";

    private static final Pattern GROUPED =
            Pattern.compile("[0-9]+|[0-9]{1,3}(SEP)[0-9]{3}(\\1[0-9]{3})*".replace("SEP", SEPARATORS));

    /** A thousand and more to one reader, a little more than one to another. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}");

    private static final Pattern DECIMAL = Pattern.compile(
            "(?:[0-9]+|[0-9]{1,3}(SEP)[0-9]{3}(?:\\1[0-9]{3})*)(?!\\1)[.,][0-9]+".replace("SEP", SEPARATORS));

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

    /** Such as {@code 1,234.50} or {@code 1.234,50}, with as many decimals as it has. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** Such as {@code 15 Jun 2020} or {@code 15.06.2020}. */
    public String date(LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }

    /** Such as {@code 15 Jun 2020, 14:05} or {@code 15.06.2020, 14:05}. */
    public String moment(Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZone(zone));
    }

    /** A whole number, such as {@code 5,935} or {@code 5.935}. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /**
     * What a person typed as an amount, as a plain number: {@code 1.234,50} and {@code 1,234.50} are the same, since of
     * two separators the last is the decimal one. A comma or point that stands once is the decimal one; what stands before
     * each three digits groups. What is no amount stays as it is, for the check behind it to name, and what could be two,
     * such as {@code 1.234}, comes back with a comma, so that nobody takes it for a number.
     */
    public static String plain(String typed) {
        if (typed == null) {
            return null;
        }
        var text = typed.strip();
        if (AMBIGUOUS.matcher(text).matches()) {
            return text.replace('.', ',');
        }
        if (GROUPED.matcher(text).matches()) {
            return text.replaceAll(SEPARATORS, "");
        }
        if (!DECIMAL.matcher(text).matches()) {
            return typed;
        }
        int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        return text.substring(0, last).replaceAll(SEPARATORS, "") + "." + text.substring(last + 1);
    }
}
