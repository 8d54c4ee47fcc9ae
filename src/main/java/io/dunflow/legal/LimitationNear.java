package io.dunflow.legal;

/** Claims of an account become time-barred soon: somebody has to decide about them. */
public record LimitationNear(long warningId) {}
