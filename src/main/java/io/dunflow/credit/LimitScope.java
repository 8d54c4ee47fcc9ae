package io.dunflow.credit;

/** Whose debt a limit is for: of one debtor, or of a debtor with all its branches. */
public enum LimitScope {
    DEBTOR,
    GROUP
}
