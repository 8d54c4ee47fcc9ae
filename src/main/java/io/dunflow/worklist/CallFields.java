package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Note;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.TypedDays;
import io.dunflow.ledger.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the fields of a call's form; what cannot be read is refused by the sentence that names the field. */
record CallFields(Function<String, Object> entered) {

    private static final Pattern PLAIN_AMOUNT = Pattern.compile("\\d{1,13}(?:\\.\\d{1,2})?");
    private static final Set<CallOutcome> NOT_OF_CASES =
            Set.of(CallOutcome.SPOKEN, CallOutcome.CALLED, CallOutcome.REACHED);
    private static final int LENGTH_OF_DAY = 10;

    /** Null when nothing was entered. */
    String text(String field) {
        var value = entered.apply(field);
        Note.check(field, value);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    String demanded(String field, Sentence missing) {
        var text = text(field);
        if (text == null) {
            throw new CallRefused(field, missing);
        }
        return text.strip();
    }

    CallOutcome outcome() {
        var outcome = choice("outcome", CallOutcome.values(), say("call.noOutcome"));
        if (NOT_OF_CASES.contains(outcome)) {
            throw new CallRefused("outcome", say("call.noOutcome"));
        }
        return outcome;
    }

    <E extends Enum<E>> E choice(String field, E[] values, Sentence missing) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(entered.apply(field)))
                .findFirst()
                .orElseThrow(() -> new CallRefused(field, missing));
    }

    LocalDate day(String field, Sentence missing) {
        var text = demanded(field, missing);
        return read(field, text);
    }

    /** The day that somebody typed or a form sent, perhaps with a time. */
    static LocalDate read(String field, String text) {
        try {
            var day = LocalDate.parse(text.substring(0, Math.min(LENGTH_OF_DAY, text.length())));
            TypedDays.whyNot(day).ifPresent(why -> {
                throw new CallRefused(field, why);
            });
            return day;
        } catch (DateTimeParseException e) {
            throw new CallRefused(field, say("call.unreadableDay", text));
        }
    }

    /** Null when nothing was entered. */
    BigDecimal amount(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var plain = Wording.plain(text.strip());
        if (!PLAIN_AMOUNT.matcher(plain).matches() || new BigDecimal(plain).signum() == 0) {
            throw new CallRefused(field, say("call.unreadableAmount", text));
        }
        return new BigDecimal(plain);
    }
}
