package io.dunflow.resolution.person;

/**
 * Somebody began by themselves what they may have been about to be asked for: a hand-over, or a way to court. Published in
 * the transaction that began it.
 */
public record BegunByHand(long accountId) {}
