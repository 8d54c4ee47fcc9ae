package io.dunflow.correspondence;

/**
 * A notice was handed to its channel, or in shadow mode would have been: only now its levels are reached. Published in
 * the transaction that records it.
 */
public record NoticeHandedOver(long noticeId, long accountId, Purpose purpose, boolean shadow) {}
