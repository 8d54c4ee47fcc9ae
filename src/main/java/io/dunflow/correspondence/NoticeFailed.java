package io.dunflow.correspondence;

/**
 * A notice could not be handed over for good: a person has to see to it.
 *
 * @param reason in words a collector understands
 */
public record NoticeFailed(long noticeId, long accountId, Channel channel, String reason) {}
