package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import java.util.Arrays;

/** Who called whom: only what we placed, and what reached the debtor's own line, counts as a call of ours. */
public enum CallPlaced {
    BY_US,
    BY_DEBTOR,
    /** Somebody else's number, or none: it reached nobody. */
    WRONG_NUMBER;

    /**
     * Reads what a form sends; nothing entered is a call of ours.
     *
     * @throws CallRefused when it does not fit what came out
     */
    static CallPlaced of(Object entered, CallOutcome outcome) {
        var word = entered == null || entered.toString().isBlank() ? BY_US.name() : entered.toString();
        var placed = Arrays.stream(values())
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new CallRefused("placed", say("call.placed")));
        boolean reached = outcome != CallOutcome.NOT_REACHED;
        if (placed == WRONG_NUMBER && reached || placed == BY_DEBTOR && !reached) {
            throw new CallRefused("placed", reached ? say("call.wrongNumber") : say("call.whoCalled"));
        }
        return placed;
    }
}
