package io.dunflow.legal;

/** The claims of a warning were settled, or are enforceable for longer. */
public record LimitationFar(long warningId) {}
