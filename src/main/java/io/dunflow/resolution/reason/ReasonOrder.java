package io.dunflow.resolution.reason;

/**
 * Why a debtor does not pay, as somebody was told otherwise than on a call.
 *
 * @param account id
 * @param note what was said, or null
 */
public record ReasonOrder(long account, NonPaymentReason reason, String note) {}
