package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.Wording;
import io.dunflow.resolution.DisputeReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a collector entered after a call.
 *
 * @param promisedOn day by which the debtor promises to pay; only with PROMISES
 * @param amount what was promised or is disputed; null: everything that is overdue
 * @param reason why it is disputed; only with DISPUTES
 */
public record CallRecord(
        CallOutcome outcome, LocalDate promisedOn, BigDecimal amount, DisputeReason reason, String note) {

    private static final Pattern PLAIN_AMOUNT = Pattern.compile("\\d{1,13}(?:\\.\\d{1,2})?");

    /**
     * Reads what a form sends.
     *
     * @param entered values by the names of the form's fields; of what it hides for the outcome nothing counts
     * @throws CallRefused naming the field and what it has to be
     */
    public static CallRecord of(Function<String, Object> entered) {
        var outcome = outcome(entered.apply("outcome"));
        var note = entered.apply("note");
        boolean promises = outcome == CallOutcome.PROMISES;
        boolean disputes = outcome == CallOutcome.DISPUTES;
        var day = promises ? date(entered.apply("promisedOn")) : null;
        if (promises && day == null) {
            throw new CallRefused(say("call.noDay"));
        }
        return new CallRecord(
                outcome,
                day,
                promises
                        ? amount(entered.apply("promisedAmount"), typed -> say("call.unreadableAmount", typed))
                        : disputes
                                ? amount(entered.apply("disputedAmount"), typed -> say("call.unreadableDispute", typed))
                                : null,
                disputes ? reason(entered.apply("disputeReason")) : null,
                note == null || note.toString().isBlank() ? null : note.toString());
    }

    private static DisputeReason reason(Object value) {
        return Arrays.stream(DisputeReason.values())
                .filter(reason -> reason.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new CallRefused(say("call.noReason")));
    }

    private static CallOutcome outcome(Object value) {
        return Arrays.stream(CallOutcome.values())
                .filter(outcome ->
                        outcome != CallOutcome.SPOKEN && outcome.name().equals(value))
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

    private static BigDecimal amount(Object value, Function<Object, Sentence> unreadable) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        var plain = Wording.plain(value.toString().strip());
        if (!PLAIN_AMOUNT.matcher(plain).matches() || new BigDecimal(plain).signum() == 0) {
            throw new CallRefused(unreadable.apply(value));
        }
        return new BigDecimal(plain);
    }
}
