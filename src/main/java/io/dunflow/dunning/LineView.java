package io.dunflow.dunning;

import io.dunflow.ledger.Amounts;
import java.time.LocalDate;

/**
 * One account of a run as it is shown, with why it is in or out; its items are shown beside it.
 *
 * @param reason code of the rule that asked for it, or of what stands in the way
 * @param charged what its letter claims anew on top of that: fees, interest, fixed compensation
 * @param rule the rules that fired for the step, comma-separated; null when none was asked
 */
public record LineView(
        long id,
        long accountId,
        String creditor,
        String debtorNumber,
        String debtor,
        LineState state,
        Step step,
        String purpose,
        String reason,
        String reasonDetail,
        String policy,
        String segment,
        int level,
        String channel,
        String template,
        String tone,
        String currency,
        String claimed,
        String charged,
        String netClaim,
        String openTotal,
        String approval,
        LocalDate nextActionOn,
        String rule,
        String editedBy,
        String editReason,
        String failure) {

    /** Amounts carry the decimals of their currency. */
    public LineView {
        claimed = Amounts.text(claimed, currency);
        charged = Amounts.text(charged, currency);
        netClaim = Amounts.text(netClaim, currency);
        openTotal = Amounts.text(openTotal, currency);
    }
}
