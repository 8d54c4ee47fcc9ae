package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * What was entered after a call that a debtor had asked for outside of a case: less than after one of a case, as what is
 * agreed is entered on the account's page.
 *
 * @param callBackOn the day for which another call was asked; only with CALL_BACK
 * @param placed who called whom
 */
record CalledBack(CallOutcome outcome, LocalDate callBackOn, CallPlaced placed, String note) {

    private static final CallOutcome[] OUTCOMES = {
        CallOutcome.REACHED, CallOutcome.PAID, CallOutcome.CALL_BACK, CallOutcome.REFUSES_CALLS, CallOutcome.NOT_REACHED
    };

    /**
     * Reads what a form sends.
     *
     * @throws CallRefused naming the field and what it has to be
     */
    static CalledBack of(Function<String, Object> entered) {
        var fields = new CallFields(entered);
        var outcome = fields.choice("outcome", OUTCOMES, say("call.noOutcome"));
        FieldsOfOutcome.refuseOthers(outcome, entered);
        return new CalledBack(
                outcome,
                outcome == CallOutcome.CALL_BACK ? fields.day("callBackOn", say("call.noCallBack")) : null,
                CallPlaced.of(entered.apply("placed"), outcome),
                outcome == CallOutcome.REACHED ? fields.demanded("note", say("call.reachedHow")) : fields.text("note"));
    }
}
