package io.dunflow.resolution.promise;

/**
 * A promise was broken, or kept in a part that acts so, and is recorded; what it covered is dunnable again. Told within the
 * transaction of the judgement.
 */
public record PromiseBroken(long accountId) {}
