package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.resolution.reason.Circumstances;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a collector entered after a call.
 *
 * @param plan how the debtor would pay in instalments, as far as it was said; else null
 * @param placed who called whom
 * @param circumstances why it is not paid, as far as it was said
 * @param refusesCalls whether the debtor does not want to be called any more
 */
public record CallEntered(
        CallRecord call, CallPlaced placed, PlanAsked plan, Circumstances circumstances, boolean refusesCalls) {

    private static final String REFUSED = "REFUSED";

    /** The fields of the form, but for the outcome, which the process asks. */
    public static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            "promisedOn",
                            "promisedAmount",
                            "planInstalments",
                            "planFirst",
                            "planDown",
                            "disputeReason",
                            "disputedAmount",
                            "settlementAmount",
                            "settlementPayBy",
                            "deferredUntil",
                            "concessionReason",
                            "queryTopic",
                            "queryText",
                            "callBackOn",
                            "furtherCalls",
                            "placed",
                            "note",
                            "appliesTo"),
                    SaidOnCall.FIELDS.stream())
            .toList();

    /**
     * Reads what a form sends.
     *
     * @param entered values by the names of the form's fields
     * @throws CallRefused naming the field and what it has to be
     */
    public static CallEntered of(Function<String, Object> entered) {
        var call = CallRecord.of(entered);
        FieldsOfOutcome.refuseOthers(call.outcome(), entered);
        return new CallEntered(
                call,
                CallPlaced.of(entered.apply("placed"), call.outcome()),
                PlanAsked.of(
                        entered.apply("planInstalments"),
                        entered.apply("planFirst"),
                        entered.apply("planDown"),
                        entered.apply("nonPaymentReason")),
                SaidOnCall.read(entered),
                refusesCalls(entered.apply("furtherCalls"), call.outcome()));
    }

    /** Where the form hides the field, the outcome says it. */
    private static boolean refusesCalls(Object entered, CallOutcome outcome) {
        var said = entered == null ? "" : entered.toString();
        if (!said.isBlank() && !said.equals(REFUSED)) {
            throw new CallRefused("furtherCalls", say("call.furtherCalls"));
        }
        boolean spoken = outcome != CallOutcome.NOT_REACHED && outcome != CallOutcome.CALL_BACK;
        if (!said.isBlank() && !spoken) {
            throw new CallRefused("furtherCalls", say("call.notOfOutcome", word("call", outcome)));
        }
        return outcome == CallOutcome.REFUSES_CALLS || !said.isBlank();
    }

    /** Whether it can be true of one account only. */
    public boolean isOfOneAccount() {
        return call.isOfOneAccount() || plan != null;
    }
}
