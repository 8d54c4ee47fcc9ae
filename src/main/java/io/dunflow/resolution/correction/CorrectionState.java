package io.dunflow.resolution.correction;

/** How far a correction is. */
public enum CorrectionState {
    /** Too little to write about it: it only stands in the books. */
    NOTED,
    /** A lead decides whether and with which words the debtor is told. */
    AWAITING_APPROVAL,
    /** To be sent. */
    APPROVED,
    /** In the outbox. */
    QUEUED,
    SENT,
    /** A lead decided that the debtor is not written to. */
    NOT_SENT,
    /** No channel reaches the debtor, or the notice failed. */
    NOT_TOLD,
    /** What disproved the letters is no longer so: they stand again. */
    WITHDRAWN;

    /** The debtor knows of it: it is not taken back any more. */
    boolean told() {
        return this == SENT;
    }
}
