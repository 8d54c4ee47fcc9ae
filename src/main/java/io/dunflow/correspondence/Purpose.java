package io.dunflow.correspondence;

/** What a notice is for. PRE_DUE and SERVICE claim nothing and leave the level at 0. */
public enum Purpose {
    PRE_DUE,
    DUNNING,
    CORRECTION,
    PRE_PLACEMENT,
    LEGAL,
    STATEMENT,
    SERVICE
}
