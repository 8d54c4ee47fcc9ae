package io.dunflow.dunning;

/** A hold was placed, in the transaction that publishes this. */
public record HoldPlaced(long holdId) {}
