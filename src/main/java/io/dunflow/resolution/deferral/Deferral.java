package io.dunflow.resolution.deferral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * More time, agreed with the debtor.
 *
 * @param caseId whose call it came up in; null when it came unasked
 * @param amount what was open of the items when it was agreed
 * @param agreedBy who agreed with the debtor
 * @param daysToPay days, at most, for which nobody is reminded once it is taken back
 * @param authorityReason why that person may, or a lead has to
 */
public record Deferral(
        long id,
        long accountId,
        Long caseId,
        BigDecimal amount,
        String currency,
        LocalDate agreedOn,
        LocalDate untilDate,
        String reason,
        DeferralState state,
        String agreedBy,
        Instant agreedAt,
        String approvedBy,
        int daysToPay,
        String authorityReason) {

    /** Whether a lead has to agree to it still. */
    public boolean awaitsApproval() {
        return state == DeferralState.AWAITING_APPROVAL;
    }

    /** Whether it is agreed and goes on through a day. */
    public boolean runs(LocalDate day) {
        return state == DeferralState.ACTIVE && !untilDate.isBefore(day);
    }

    /** The business key of the task in which a lead looks at it. */
    String key() {
        return "deferral:" + id;
    }
}
