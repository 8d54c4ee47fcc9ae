package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.MailAddresses;
import io.dunflow.ledger.Sentence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads everything but amounts; what is no such thing is {@link Refused}. */
final class Texts {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final List<String> CHANNELS = List.of("EMAIL", "LETTER", "PHONE", "SMS");
    private static final Pattern CAUSE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Sentence NO_LANGUAGE = say("finding.language");
    private static final Sentence NO_COUNTRY = say("finding.country");
    private static final Sentence NO_ZONE = say("finding.zone");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Texts() {}

    static String atMost(int length, String text) {
        if (text.length() > length) {
            throw new Refused(say("finding.tooLong", length));
        }
        return text;
    }

    static String oneOf(String text, String... words) {
        var word = text.toUpperCase(Locale.ROOT);
        if (!List.of(words).contains(word)) {
            throw new Refused(say("finding.oneOf", String.join(", ", words)));
        }
        return word;
    }

    static String cause(String text) {
        var code = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        if (!CAUSE.matcher(code).matches()) {
            throw new Refused(say("finding.cause"));
        }
        return code;
    }

    static String language(String text) {
        return known(LANGUAGES, text.toLowerCase(Locale.ROOT), NO_LANGUAGE);
    }

    static String country(String text) {
        return known(COUNTRIES, text.toUpperCase(Locale.ROOT), NO_COUNTRY);
    }

    static String zone(String text) {
        return known(ZONES, text, NO_ZONE);
    }

    static String email(String text) {
        if (!MailAddresses.valid(atMost(320, text))) {
            throw new Refused(say("finding.email"));
        }
        return text;
    }

    static String channels(String text) {
        return Arrays.stream(text.split("[\\s,;|]+"))
                .map(word -> oneOf(word, CHANNELS.toArray(String[]::new)))
                .distinct()
                .collect(Collectors.joining(","));
    }

    static String currency(String text) {
        if (Currencies.decimals(text).isEmpty()) {
            throw new Refused(say("finding.currency"));
        }
        return text;
    }

    static String number(String text, int from, int to) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < from || Integer.parseInt(text) > to) {
            throw new Refused(say("finding.number", from, to));
        }
        return text;
    }

    static String date(String text, Mapping mapping) {
        for (var format : mapping.dates()) {
            var date = parse(text, format);
            if (date != null) {
                return date.toString();
            }
        }
        throw new Refused(say("finding.date", oneOrOther(mapping.datePatterns())));
    }

    private static Object oneOrOther(List<String> patterns) {
        return patterns.stream()
                .map(Object.class::cast)
                .reduce((one, other) -> say("finding.or", one, other))
                .orElse("");
    }

    private static LocalDate parse(String text, DateTimeFormatter format) {
        try {
            var date = LocalDate.parse(text, format);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String known(Set<String> all, String text, Sentence reason) {
        if (!all.contains(text)) {
            throw new Refused(reason);
        }
        return text;
    }
}
