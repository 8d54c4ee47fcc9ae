package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.QueryTopic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What a collector entered after a call.
 *
 * @param namedOn day by which the debtor pays, or until which more time is given, or on which to call again, or on which a
 *     plan would begin of which no more was said; only with PROMISES, OFFERS_PART, WANTS_TIME, CALL_BACK, WANTS_PLAN
 * @param amount what was promised, is disputed or offered; null: everything that is overdue; or what would be paid before a
 *     plan of which no more was said
 * @param reason why it is disputed; only with DISPUTES
 * @param topic what is asked; only with ASKS
 * @param said the question, or why a part or a later day will do
 */
public record CallRecord(
        CallOutcome outcome,
        LocalDate namedOn,
        BigDecimal amount,
        DisputeReason reason,
        QueryTopic topic,
        String said,
        String note) {

    /**
     * Reads what a form sends.
     *
     * @param entered values by the names of the form's fields
     * @throws CallRefused naming the field and what it has to be
     */
    public static CallRecord of(Function<String, Object> entered) {
        var fields = new CallFields(entered);
        var note = fields.text("note");
        return switch (fields.outcome()) {
            case PROMISES ->
                new CallRecord(
                        CallOutcome.PROMISES,
                        fields.day("promisedOn", say("call.noDay")),
                        fields.amount("promisedAmount"),
                        null,
                        null,
                        null,
                        note);
            case DISPUTES ->
                new CallRecord(
                        CallOutcome.DISPUTES,
                        null,
                        fields.amount("disputedAmount"),
                        fields.choice("disputeReason", DisputeReason.values(), say("call.noReason")),
                        null,
                        null,
                        note);
            case OFFERS_PART -> offersPart(fields, note);
            case WANTS_TIME ->
                new CallRecord(
                        CallOutcome.WANTS_TIME,
                        fields.day("deferredUntil", say("call.noUntil")),
                        null,
                        null,
                        null,
                        fields.demanded("concessionReason", say("call.noWhy")),
                        note);
            case ASKS ->
                new CallRecord(
                        CallOutcome.ASKS,
                        null,
                        null,
                        null,
                        fields.choice("queryTopic", QueryTopic.values(), say("call.noTopic")),
                        fields.demanded("queryText", say("call.noQuestion")),
                        note);
            case CALL_BACK ->
                new CallRecord(
                        CallOutcome.CALL_BACK,
                        fields.day("callBackOn", say("call.noCallBack")),
                        null,
                        null,
                        null,
                        null,
                        note);
            case HAND_OVER ->
                new CallRecord(
                        CallOutcome.HAND_OVER,
                        null,
                        null,
                        null,
                        null,
                        null,
                        fields.demanded("note", say("call.noHandOver")));
            case WANTS_PLAN -> wantsPlan(fields, note);
            default -> new CallRecord(fields.outcome(), null, null, null, null, null, note);
        };
    }

    /** How many instalments decides whether it is proposed at once; else a lead reads what was said. */
    private static CallRecord wantsPlan(CallFields fields, String note) {
        boolean proposed = fields.text("planInstalments") != null;
        return new CallRecord(
                CallOutcome.WANTS_PLAN,
                proposed || fields.text("planFirst") == null ? null : fields.day("planFirst", say("call.planFirst")),
                proposed ? null : fields.amount("planDown"),
                null,
                null,
                null,
                note);
    }

    private static CallRecord offersPart(CallFields fields, String note) {
        var amount = fields.amount("settlementAmount");
        if (amount == null) {
            throw new CallRefused("settlementAmount", say("call.noOffer"));
        }
        return new CallRecord(
                CallOutcome.OFFERS_PART,
                fields.day("settlementPayBy", say("call.noPayBy")),
                amount,
                null,
                null,
                fields.demanded("concessionReason", say("call.noWhy")),
                note);
    }

    /** Whether it can be true of one account only. */
    public boolean isOfOneAccount() {
        return amount != null || outcome == CallOutcome.ASKS;
    }
}
