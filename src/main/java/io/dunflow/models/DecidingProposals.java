package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.NotYours;
import io.dunflow.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A second person lets a proposal go to work, or does not. */
@Component
class DecidingProposals {

    private final Proposals proposals;
    private final ProposedFiles files;
    private final ModelsAtWork models;
    private final ModelHistory history;
    private final ModelWorkshop workshop;

    DecidingProposals(
            Proposals proposals,
            ProposedFiles files,
            ModelsAtWork models,
            ModelHistory history,
            ModelWorkshop workshop) {
        this.proposals = proposals;
        this.files = files;
        this.models = models;
        this.history = history;
        this.workshop = workshop;
    }

    /**
     * Deploys all files of a proposal together with all other models, or nothing.
     *
     * @throws ProposalRefused when it is not ready, or other models were deployed since its check
     * @throws NotYours when the author approves, or somebody who is no lead or admin
     */
    @Transactional
    public void approve(long id, Me me, String note) {
        history.lock();
        var proposal = undecided(id, me);
        if (proposal.author().equals(me.name())) {
            throw new NotYours(say("proposal.own", id));
        }
        switch (proposal.seenFrom(models.deployment()).state()) {
            case READY -> deploy(proposal, me, note);
            case SUPERSEDED -> throw new ProposalRefused(say("proposal.outdated", id));
            default ->
                throw new ProposalRefused(say("proposal.unchecked", id, word("proposalState", proposal.state())));
        }
    }

    /** Ends a proposal; nothing is deployed. */
    @Transactional
    public void reject(long id, Me me, String note) {
        undecided(id, me);
        if (note == null || note.isBlank()) {
            throw new ProposalInvalid(say("proposal.note"));
        }
        proposals.decided(id, ProposalState.REJECTED, me.name(), note.strip());
    }

    private Proposal undecided(long id, Me me) {
        if (!me.is("LEAD", "ADMIN")) {
            throw new NotYours(say("proposal.who"));
        }
        var proposal = proposals.lock(id);
        if (proposal.state().isDecided()) {
            throw new ProposalRefused(
                    say("proposal.decided", id, proposal.decidedBy(), word("proposalState", proposal.state())));
        }
        return proposal;
    }

    private void deploy(Proposal proposal, Me me, String note) {
        var proposed = files.of(proposal.id(), proposal.revision());
        var source = "approved: proposal " + proposal.id() + " of " + proposal.author() + ", approved by " + me.name();
        var engineId = workshop.deploy(models.with(proposed), source);
        proposals.decided(proposal.id(), ProposalState.DEPLOYED, me.name(), note == null ? "" : note.strip());
        history.approved(engineId, proposal.id(), me.name());
    }
}
