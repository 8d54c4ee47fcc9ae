package io.dunflow.correspondence;

/**
 * A notice lost its ground before it left. Published in the transaction that withdrew it.
 *
 * @param runLineId the decision that asked for it, or null
 * @param reason code such as SETTLED, AMOUNT_CHANGED or HOLD
 */
public record NoticeWithdrawn(long noticeId, long accountId, Long runLineId, String reason) {}
