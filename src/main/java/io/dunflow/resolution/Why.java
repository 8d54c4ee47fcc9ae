package io.dunflow.resolution;

/** Why something that was agreed, raised or recorded is refused or taken back: the body of such a request. */
public record Why(String reason) {}
