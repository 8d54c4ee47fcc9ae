package io.dunflow.models;

import java.time.Instant;

/**
 * Changed models that somebody wants at work.
 *
 * @param revision counts each time files are replaced
 * @param baseId the deployment against which it was checked; null before the first check
 * @param report of the last check of this revision; null before
 */
record Proposal(
        long id,
        String comment,
        String author,
        Instant createdAt,
        ProposalState state,
        int revision,
        Long baseId,
        Instant checkedAt,
        CheckReport report,
        String decidedBy,
        Instant decidedAt,
        String decisionNote) {

    /** As seen while a deployment is at work. */
    Proposal seenFrom(long deployment) {
        return state == ProposalState.READY && baseId != deployment ? in(ProposalState.SUPERSEDED) : this;
    }

    private Proposal in(ProposalState other) {
        return new Proposal(
                id,
                comment,
                author,
                createdAt,
                other,
                revision,
                baseId,
                checkedAt,
                report,
                decidedBy,
                decidedAt,
                decisionNote);
    }
}
