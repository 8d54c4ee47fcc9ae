package io.dunflow.models;

import java.time.Instant;
import java.util.List;

/** A proposal as people and programs see it. */
record ProposalView(
        long id,
        String comment,
        String author,
        Instant createdAt,
        ProposalState state,
        int revision,
        List<String> files,
        Instant checkedAt,
        CheckReport report,
        String decidedBy,
        Instant decidedAt,
        String decisionNote) {

    static ProposalView of(Proposal proposal, List<String> files) {
        return new ProposalView(
                proposal.id(),
                proposal.comment(),
                proposal.author(),
                proposal.createdAt(),
                proposal.state(),
                proposal.revision(),
                files,
                proposal.checkedAt(),
                proposal.report(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionNote());
    }
}
