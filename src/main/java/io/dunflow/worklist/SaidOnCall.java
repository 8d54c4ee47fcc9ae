package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.resolution.reason.Circumstances;
import io.dunflow.resolution.reason.NonPaymentReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads from the form of a call what the debtor said about not paying. */
public final class SaidOnCall {

    /** The fields of the form. */
    public static final List<String> FIELDS =
            List.of("nonPaymentReason", "hardship", "hardshipSource", "hardshipReviewOn");

    private SaidOnCall() {}

    /**
     * What was entered; nothing is asked for.
     *
     * @throws CallRefused naming the field and what it has to be
     */
    public static Circumstances read(Function<String, Object> entered) {
        return new Circumstances(
                reason(text(entered.apply("nonPaymentReason"))),
                hardship(text(entered.apply("hardship"))),
                text(entered.apply("hardshipSource")),
                date(text(entered.apply("hardshipReviewOn"))));
    }

    private static NonPaymentReason reason(String value) {
        return value == null
                ? null
                : Arrays.stream(NonPaymentReason.values())
                        .filter(reason -> reason.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> new CallRefused("nonPaymentReason", say("call.reason", value)));
    }

    private static Boolean hardship(String value) {
        if (value != null && !List.of("YES", "OVER").contains(value)) {
            throw new CallRefused("hardship", say("call.hardship"));
        }
        return value == null ? null : value.equals("YES");
    }

    private static LocalDate date(String value) {
        return value == null ? null : CallFields.read("hardshipReviewOn", value);
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
