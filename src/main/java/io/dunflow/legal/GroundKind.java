package io.dunflow.legal;

/** What a person may say that changes when claims become time-barred. */
public enum GroundKind {
    /** The debtor acknowledged the debt: the years begin anew, where the law says so. */
    ACKNOWLEDGED,
    /** A part payment that the debtor meant as an acknowledgement. */
    PART_PAYMENT,
    /** Both sides talk about the claim: the years stand still. */
    NEGOTIATION,
    /** The claim is before a court: the years stand still. */
    COURT,
    /** A court has said that it is owed. */
    TITLE;

    boolean lasts() {
        return this == NEGOTIATION || this == COURT;
    }
}
