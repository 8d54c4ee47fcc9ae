package io.dunflow.correspondence;

/** Where a notice is on its way. What is WITHDRAWN, FAILED or DISPROVED no longer stands. */
public enum NoticeState {
    QUEUED,
    SENDING,
    /** Written for the printer; leaves with its batch. */
    BATCHED,
    HANDED_OVER,
    /** Decided only; never leaves. */
    SHADOW,
    WITHDRAWN,
    FAILED,
    DISPROVED
}
