package io.dunflow.models;

/** Where a proposal stands. */
enum ProposalState {
    /** Handed in or changed, not checked. */
    DRAFT,
    CHECKING,
    /** The check found something, or a scenario failed. */
    REFUSED,
    /** Checked; a second person may approve it. */
    READY,
    /** Was ready, but other models were deployed since: to be checked again. Never stored, always seen. */
    SUPERSEDED,
    DEPLOYED,
    REJECTED,
    /** Taken back by its author. */
    WITHDRAWN;

    boolean isDecided() {
        return this == DEPLOYED || this == REJECTED || this == WITHDRAWN;
    }
}
