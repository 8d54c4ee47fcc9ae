package io.dunflow.resolution.dispute;

/** What has become of a dispute. */
public enum DisputeState {
    /** An answer is due. */
    OPEN,
    /** The debtor was right: all that was disputed is credited. */
    UPHELD,
    /** Right in part: that part is credited, the rest is owed. */
    PARTLY_UPHELD,
    /** Not right: all of it is owed, and dunned again after some days. */
    REJECTED,
    /** Taken back by the debtor. */
    WITHDRAWN,
    /** What was disputed is paid or cleared otherwise: there is nothing left to answer for. */
    SETTLED,
    /** A fact about the person made it void. */
    VOID
}
