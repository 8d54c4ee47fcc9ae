package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which fields of a call's form are for which outcome, so that nothing that somebody entered is dropped without a word. */
final class FieldsOfOutcome {

    private static final Map<CallOutcome, List<String>> FIELDS = Map.of(
            CallOutcome.PROMISES, List.of("promisedOn", "promisedAmount"),
            CallOutcome.DISPUTES, List.of("disputeReason", "disputedAmount"),
            CallOutcome.WANTS_PLAN, List.of("planInstalments", "planFirst", "planDown"),
            CallOutcome.OFFERS_PART, List.of("settlementAmount", "settlementPayBy", "concessionReason"),
            CallOutcome.WANTS_TIME, List.of("deferredUntil", "concessionReason"),
            CallOutcome.ASKS, List.of("queryTopic", "queryText"),
            CallOutcome.CALL_BACK, List.of("callBackOn"));

    private FieldsOfOutcome() {}

    /**
     * Refuses what was entered for another outcome.
     *
     * @throws CallRefused naming the first such field of the form
     */
    static void refuseOthers(CallOutcome outcome, Function<String, Object> entered) {
        var own = FIELDS.getOrDefault(outcome, List.of());
        CallEntered.FIELDS.stream()
                .filter(field -> !own.contains(field) && isOfSome(field) && isFilled(entered.apply(field)))
                .findFirst()
                .ifPresent(field -> {
                    throw new CallRefused(field, say("call.notOfOutcome", word("call", outcome)));
                });
        refuseWithoutHardship(entered);
    }

    /** A source is for hardship that begins or is over, a day of review for one that begins. */
    private static void refuseWithoutHardship(Function<String, Object> entered) {
        var hardship = entered.apply("hardship");
        if (!isFilled(hardship) && isFilled(entered.apply("hardshipSource"))) {
            throw new CallRefused("hardshipSource", say("call.onlyOfHardship"));
        }
        if (!"YES".equals(hardship) && isFilled(entered.apply("hardshipReviewOn"))) {
            throw new CallRefused("hardshipReviewOn", say("call.onlyOfHardship"));
        }
    }

    private static boolean isOfSome(String field) {
        return FIELDS.values().stream().anyMatch(fields -> fields.contains(field));
    }

    private static boolean isFilled(Object value) {
        return value != null && !value.toString().isBlank();
    }
}
