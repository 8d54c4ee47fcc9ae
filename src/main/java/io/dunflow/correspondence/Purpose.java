package io.dunflow.correspondence;

/** What a notice is for. Only DUNNING and what follows it claim; a PRE_DUE reminder leaves the level at 0. */
public enum Purpose {
    PRE_DUE,
    DUNNING,
    CORRECTION,
    PRE_PLACEMENT,
    LEGAL,
    STATEMENT,
    SERVICE
}
