package io.dunflow.correspondence;

/** A notice that was handed over came back so early that it no longer stands: what it reached is taken back. */
public record NoticeBounced(long noticeId, long accountId) {}
