package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.TypedDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;

/**
 * One thing that an agency says, by our names of the fields; what is not said is absent.
 *
 * @param line of the file, or its place in it from 1
 */
record News(long line, Map<String, String> fields, PackageFormat.Read as) {

    private static final int LONGEST = 500;

    String number() {
        return text("number");
    }

    /** In our words. */
    String kind() {
        var theirs = text("kind");
        return as.kinds() == null ? theirs : as.kinds().getOrDefault(theirs, theirs);
    }

    boolean says(String field) {
        return fields.containsKey(field);
    }

    String or(String field, String other) {
        return says(field) ? text(field) : other;
    }

    /** @throws InvalidInput when it is missing, or no text that may be kept */
    String text(String field) {
        var text = fields.get(field);
        if (text == null) {
            throw new InvalidInput(field, say("missing"));
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(field, say("text.tooLong", LONGEST));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, say("text.control"));
        }
        return text;
    }

    long id(String field) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException e) {
            throw new InvalidInput(field, say("agency.number"));
        }
    }

    BigDecimal amount(String field) {
        var decimal = as.decimal() == null ? "." : as.decimal();
        var text = text(field).replace(decimal, ".");
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,4})?")) {
            throw new InvalidInput(field, say("agency.amount"));
        }
        return new BigDecimal(text);
    }

    LocalDate day(String field) {
        try {
            return TypedDays.demand(field, LocalDate.parse(text(field), format()));
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, say("agency.day"));
        }
    }

    /** A day that no month has is wrong, not the last one that it has. */
    private DateTimeFormatter format() {
        var pattern = as.date() == null ? "yyyy-MM-dd" : as.date();
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }
}
