package io.dunflow.models;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposals as they stand in view of what is at work. */
@Component
class ProposalViews {

    private final Proposals proposals;
    private final ProposedFiles files;
    private final ModelsAtWork models;

    ProposalViews(Proposals proposals, ProposedFiles files, ModelsAtWork models) {
        this.proposals = proposals;
        this.files = files;
        this.models = models;
    }

    @Transactional(readOnly = true)
    public ProposalView one(long id) {
        return view(proposals.get(id), models.deployment());
    }

    @Transactional(readOnly = true)
    public List<ProposalView> latest(int most) {
        long deployment = models.deployment();
        return proposals.latest(most).stream()
                .map(proposal -> view(proposal, deployment))
                .toList();
    }

    /** A file as it was handed in. */
    @Transactional(readOnly = true)
    public byte[] file(long id, String name) {
        var proposal = proposals.get(id);
        var content = files.of(id, proposal.revision()).get(name);
        if (content == null) {
            throw new UnknownProposal(id, name);
        }
        return content;
    }

    private ProposalView view(Proposal proposal, long deployment) {
        return ProposalView.of(
                proposal.seenFrom(deployment),
                List.copyOf(files.of(proposal.id(), proposal.revision()).keySet()));
    }
}
