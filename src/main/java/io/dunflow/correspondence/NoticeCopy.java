package io.dunflow.correspondence;

/** A copy that is about to leave. */
record NoticeCopy(long id, long noticeId, long accountId, String recipient, String messageId, int attempts) {}
