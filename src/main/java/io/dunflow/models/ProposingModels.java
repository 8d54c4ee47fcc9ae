package io.dunflow.models;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in changed models, and changes of the change. */
@Component
class ProposingModels {

    private static final int MOST_FILES = 100;
    private static final int LARGEST = 2_000_000;

    private final Proposals proposals;
    private final ProposedFiles files;
    private final ModelsAtWork models;

    ProposingModels(Proposals proposals, ProposedFiles files, ModelsAtWork models) {
        this.proposals = proposals;
        this.files = files;
        this.models = models;
    }

    /**
     * Opens a proposal.
     *
     * @return its number
     * @throws ProposalInvalid for a file that cannot be proposed, or without a comment
     */
    @Transactional
    public long propose(String comment, String author, Collection<ModelFile> uploads) {
        if (comment == null || comment.isBlank()) {
            throw new ProposalInvalid(
                    "comment: say in a sentence what changes and why; approvers and auditors read it");
        }
        var given = named(uploads);
        if (given.isEmpty()) {
            throw new ProposalInvalid("files: choose at least one changed file");
        }
        long id = proposals.open(comment.strip(), author);
        files.keep(id, 1, given, models.files());
        return id;
    }

    /** Replaces or adds files, and takes some out; what was checked before counts no more. */
    @Transactional
    public void replace(long id, String user, Collection<ModelFile> uploads, List<String> removed) {
        var proposal = proposals.lock(id);
        if (proposal.state().isDecided()) {
            throw new ProposalRefused("Proposal " + id + " is " + proposal.state() + "; make a new one");
        }
        if (!proposal.author().equals(user)) {
            throw new NotYours(
                    "Proposal " + id + " is of " + proposal.author() + "; only its author changes its files");
        }
        var given = named(uploads);
        if (given.isEmpty() && removed.isEmpty()) {
            throw new ProposalInvalid("files: choose at least one changed file");
        }
        int revision = proposal.revision() + 1;
        files.carryOver(id, revision, given, removed);
        files.keep(id, revision, given, models.files());
        if (files.rows(id, revision).isEmpty()) {
            throw new ProposalInvalid("files: a proposal without any file is none; reject it instead");
        }
        proposals.revised(id, revision);
    }

    private static SortedMap<String, byte[]> named(Collection<ModelFile> uploads) {
        if (uploads.size() > MOST_FILES) {
            throw new ProposalInvalid("files: at most " + MOST_FILES + " at a time");
        }
        var files = new TreeMap<String, byte[]>();
        for (var upload : uploads) {
            var name = FileNames.of(upload.name());
            if (upload.content().length == 0 || upload.content().length > LARGEST) {
                throw new ProposalInvalid(name + " is empty or larger than " + LARGEST + " bytes");
            }
            if (files.put(name, upload.content()) != null) {
                throw new ProposalInvalid(name + " was handed in twice");
            }
        }
        return files;
    }
}
