package io.dunflow.legal;

/** To whom a file is given: who acts for the creditor, or who decides. */
public enum LegalFileRole {
    LAWYER,
    /** A court, or a Swiss debt enforcement office. */
    COURT
}
