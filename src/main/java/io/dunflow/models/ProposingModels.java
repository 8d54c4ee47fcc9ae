package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.NotYours;
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
        var words = said(comment);
        var given = named(uploads);
        if (given.isEmpty()) {
            throw new ProposalInvalid(say("proposal.noFiles"));
        }
        long id = proposals.open(words, author);
        files.keep(id, 1, given, models.files());
        return id;
    }

    /**
     * Replaces or adds files, and takes some out; what was checked before counts no more, nor does what was said.
     *
     * @throws ProposalInvalid as for a new one: what it is about may be another thing now
     */
    @Transactional
    public void replace(long id, String comment, String user, Collection<ModelFile> uploads, List<String> removed) {
        var proposal = proposals.lock(id);
        if (proposal.state().isDecided()) {
            throw new ProposalRefused(say("proposal.closed", id, word("proposalState", proposal.state())));
        }
        if (!proposal.author().equals(user)) {
            throw new NotYours(say("proposal.author", id, proposal.author()));
        }
        var given = named(uploads);
        if (given.isEmpty() && removed.isEmpty()) {
            throw new ProposalInvalid(say("proposal.noFiles"));
        }
        var words = said(comment);
        int revision = proposal.revision() + 1;
        files.carryOver(id, revision, given, removed);
        files.keep(id, revision, given, models.files());
        if (files.rows(id, revision).isEmpty()) {
            throw new ProposalInvalid(say("proposal.empty"));
        }
        proposals.revised(id, revision, words);
    }

    private static String said(String comment) {
        if (comment == null || comment.isBlank()) {
            throw new ProposalInvalid(say("proposal.comment"));
        }
        return comment.strip();
    }

    private static SortedMap<String, byte[]> named(Collection<ModelFile> uploads) {
        if (uploads.size() > MOST_FILES) {
            throw new ProposalInvalid(say("proposal.tooMany", MOST_FILES));
        }
        var files = new TreeMap<String, byte[]>();
        for (var upload : uploads) {
            var name = FileNames.of(upload.name());
            if (upload.content().length == 0 || upload.content().length > LARGEST) {
                throw new ProposalInvalid(say("proposal.size", name, LARGEST));
            }
            if (files.put(name, upload.content()) != null) {
                throw new ProposalInvalid(say("proposal.twice", name));
            }
        }
        return files;
    }
}
