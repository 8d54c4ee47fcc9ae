package io.dunflow.resolution.dispute;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dispute: the debtor says that some amount is not owed.
 *
 * @param amount disputed when it was raised, in the account's currency
 * @param unit the label of that name, of item, account, debtor or creditor, when it was raised; null for none
 * @param product the same
 * @param branchId the debtor, where it had a parent then; else null
 * @param group who answers
 * @param dueOn by when
 * @param quietDays no dunning for so many days after an answer that leaves something owed
 * @param answerLimit so much the group may credit without a lead; null: no limit
 * @param answer what the debtor was told
 * @param credited what was credited for it
 * @param cause found by who answered it, UNFOUNDED when it was rejected; null until then and when nobody answered
 */
public record Dispute(
        long id,
        long accountId,
        Long caseId,
        DisputeReason reason,
        String note,
        BigDecimal amount,
        String currency,
        String unit,
        String product,
        Long branchId,
        DisputeState state,
        String group,
        LocalDate dueOn,
        LocalDate remindOn,
        int priority,
        int quietDays,
        BigDecimal answerLimit,
        String raisedBy,
        LocalDate raisedOn,
        String answer,
        BigDecimal credited,
        String cause,
        LocalDate endedOn,
        String endedBy) {

    /** The business key of its process. */
    String key() {
        return key(id);
    }

    /** What processes and tables call a dispute, such as {@code dispute:7}. */
    public static String key(long id) {
        return "dispute:" + id;
    }

    boolean open() {
        return state == DisputeState.OPEN;
    }
}
