package io.dunflow.correspondence;

/**
 * Which claims of a notice that left still count is another than before. Published in the transaction that recorded it.
 */
public record NoticeDisproved(long noticeId, long accountId) {}
