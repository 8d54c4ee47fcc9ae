package io.dunflow.dunning;

/** A hold was lifted, or is over: nobody needs to see to its end any more. */
public record HoldLifted(long holdId) {}
