package io.dunflow.correspondence;

/** Somebody does not want to be called any more: what waits to be called about has to be looked at again. */
public record CallsRefused(long personId) {}
