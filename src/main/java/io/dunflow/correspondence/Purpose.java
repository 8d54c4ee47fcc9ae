package io.dunflow.correspondence;

/** What a notice is for. PRE_DUE, SERVICE and CORRECTION claim nothing; all but DUNNING leave the level as it is. */
public enum Purpose {
    PRE_DUE,
    DUNNING,
    FINAL_NOTICE,
    CORRECTION,
    PRE_PLACEMENT,
    LEGAL,
    STATEMENT,
    SERVICE
}
