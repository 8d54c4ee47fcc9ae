package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What templates write with, in the reader's language: {@code @words} on every page. */
@Component("words")
public class Words {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+|[a-z0-9-]+|[0-9]+");

    private static final Pattern SUM = Pattern.compile("([A-Z]{3}) (-?\\d+(?:\\.\\d+)?)");

    private static final Pattern IMPORT = Pattern.compile("import:\\d+");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** An amount with its currency; a dash where there is none. */
    public String amount(BigDecimal amount, String currency) {
        return amount == null ? "–" : wording().amount(amount, currency);
    }

    /** The same for an amount that travels as a string. */
    public String amount(String amount, String currency) {
        return amount == null ? "–" : amount(new BigDecimal(amount), currency);
    }

    /** What was recorded beside a reason: a sum such as {@code GBP 414.57} as an amount is written, anything else as it is. */
    public String detail(String detail) {
        var sum = SUM.matcher(detail == null ? "" : detail);
        return sum.matches() ? amount(sum.group(2), sum.group(1)) : detail;
    }

    /** A country by its code, in the reader's language. */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(LocaleContextHolder.getLocale());
    }

    /** A date; nothing where there is none. */
    public String date(LocalDate date) {
        return wording().date(date);
    }

    /** A moment in a time zone; null: that of this server. */
    public String moment(Instant moment, String zone) {
        return wording().moment(moment, zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    /** A moment in the time zone of this server. */
    public String moment(Instant moment) {
        return moment(moment, null);
    }

    /** A number, with as many decimals as it has. */
    public String number(BigDecimal number) {
        return wording().number(number);
    }

    /** A whole number. */
    public String count(long number) {
        return wording().count(number);
    }

    /**
     * What a code means, from the message {@code group.CODE}; a code without a message, such as one of a table that was
     * changed since, is shown as the words it consists of, and what is no code but a person's words stays as it is.
     */
    public String of(String group, Object code) {
        if (code == null || code.toString().isBlank()) {
            return "";
        }
        if (!CODE.matcher(code.toString()).matches()) {
            return code.toString();
        }
        var plain = code.toString().replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return messages.getMessage(
                group + "." + code,
                null,
                plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1),
                LocaleContextHolder.getLocale());
    }

    /** What a model is called: as we named it in the reader's language, one that a designer named otherwise as it names itself. */
    public String model(String key, String name) {
        var ours = messages.getMessage("modelName." + key, null, null, Locale.ENGLISH);
        return name == null
                ? key
                : name.equals(ours)
                        ? messages.getMessage("modelName." + key, null, name, LocaleContextHolder.getLocale())
                        : name;
    }

    /** A level: what it is called, or the number it has. */
    public String level(int level) {
        var locale = LocaleContextHolder.getLocale();
        var further = messages.getMessage("level.more", new Object[] {count(level)}, locale);
        return messages.getMessage("level." + level, null, further, locale);
    }

    /** Who did something: a person by the user's name, the program and an import in words. */
    public String who(String actor) {
        if (actor == null) {
            return "";
        }
        var locale = LocaleContextHolder.getLocale();
        return IMPORT.matcher(actor).matches()
                ? messages.getMessage(
                        "import.number", new Object[] {Long.valueOf(actor.substring(actor.indexOf(':') + 1))}, locale)
                : messages.getMessage("actor." + actor, null, actor, locale);
    }

    private static Wording wording() {
        return Wording.in(LocaleContextHolder.getLocale().getLanguage());
    }
}
