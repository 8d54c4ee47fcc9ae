package io.dunflow.resolution.person;

/** What may be true of a person so that nobody goes on as before (domain rule 2.15). */
public enum FactKind {
    INSOLVENT,
    DECEASED,
    /** An attorney, or another representative, speaks for the debtor. */
    ATTORNEY,
    /** The debtor does not want to be contacted any more. */
    CEASE_CONTACT,
    HARDSHIP
}
