package io.dunflow.correspondence;

/**
 * A copy of a notice could not be handed over for good, or came back; the notice stands.
 *
 * @param reason in words a collector understands
 */
public record CopyFailed(long copyId, long accountId, String reason) {}
