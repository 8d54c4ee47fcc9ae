package io.dunflow.worklist;

/** A debtor called, or wants to be called on a day: what waits to be called about has to be looked at again. */
public record CallNoted(long personId) {}
