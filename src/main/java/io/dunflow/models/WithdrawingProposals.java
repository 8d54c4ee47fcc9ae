package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.NotYours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who handed changed models in thinks better of it. */
@Component
class WithdrawingProposals {

    private final Proposals proposals;

    WithdrawingProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Ends a proposal that nobody decided yet, whether it is being checked or not; it stays on record with the reason.
     *
     * @throws NotYours when somebody else than its author withdraws it
     * @throws ProposalRefused when it was decided or withdrawn before
     * @throws ProposalInvalid without a reason
     */
    @Transactional
    public void withdraw(long id, String user, String reason) {
        var proposal = proposals.lock(id);
        if (!proposal.author().equals(user)) {
            throw new NotYours(say("proposal.notWithdrawn", id, proposal.author()));
        }
        if (proposal.state().isDecided()) {
            throw new ProposalRefused(
                    say("proposal.decided", id, proposal.decidedBy(), word("proposalState", proposal.state())));
        }
        if (reason == null || reason.isBlank()) {
            throw new ProposalInvalid(say("proposal.withdrawReason"));
        }
        proposals.decided(id, ProposalState.WITHDRAWN, user, reason.strip());
    }
}
