package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a collector entered after a call.
 *
 * @param promisedOn day by which the debtor promises to pay; only with PROMISES
 * @param amount what was promised; null: everything that is overdue
 */
public record CallRecord(CallOutcome outcome, LocalDate promisedOn, BigDecimal amount, String note) {

    private static final Pattern PLAIN_AMOUNT = Pattern.compile("\\d{1,13}(?:\\.\\d{1,2})?");

    /**
     * Reads what a form sends.
     *
     * @throws CallRefused naming the field and what it has to be
     */
    public static CallRecord of(Object outcome, Object promisedOn, Object amount, Object note) {
        var known = outcome(outcome);
        var day = date(promisedOn);
        if (known == CallOutcome.PROMISES && day == null) {
            throw new CallRefused(say("call.noDay"));
        }
        return new CallRecord(
                known, day, amount(amount), note == null || note.toString().isBlank() ? null : note.toString());
    }

    private static CallOutcome outcome(Object value) {
        return Arrays.stream(CallOutcome.values())
                .filter(outcome -> outcome.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new CallRefused(say("call.noOutcome")));
    }

    private static LocalDate date(Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(
                    value.toString().substring(0, Math.min(10, value.toString().length())));
        } catch (DateTimeParseException e) {
            throw new CallRefused(say("call.unreadableDay", value));
        }
    }

    private static BigDecimal amount(Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        var plain = Wording.plain(value.toString().strip());
        if (!PLAIN_AMOUNT.matcher(plain).matches() || new BigDecimal(plain).signum() == 0) {
            throw new CallRefused(say("call.unreadableAmount", value));
        }
        return new BigDecimal(plain);
    }
}
