package io.dunflow.ledger;

/** Somebody may see amounts of other creditors than before: a grant came or went, or who is in a group. */
public record GrantsChanged() {}
