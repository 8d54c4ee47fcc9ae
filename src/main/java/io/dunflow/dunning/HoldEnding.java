package io.dunflow.dunning;

/** A hold ends in a few days: its owner has to see to what it waits for. */
public record HoldEnding(long holdId) {}
