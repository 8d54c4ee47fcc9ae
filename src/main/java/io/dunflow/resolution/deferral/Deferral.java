package io.dunflow.resolution.deferral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * More time, agreed with the debtor.
 *
 * @param caseId whose call it came up in; null when it came unasked
 * @param amount what was open of the items when it was agreed
 * @param state AWAITING_APPROVAL, ACTIVE, PASSED (its day is over, and not all was paid), REFUSED, WITHDRAWN or SUSPENDED
 * @param agreedBy who agreed with the debtor
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
        String state,
        String agreedBy,
        Instant agreedAt,
        String approvedBy,
        String authorityReason) {

    /** The business key of the task in which a lead looks at it. */
    String key() {
        return "deferral:" + id;
    }
}
