package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a file that a debtor sends for a dispute, while that is open. */
@Component
class KeepingEvidence {

    private final Disputes disputes;
    private final Evidences evidences;
    private final MatterEvents events;
    private final AccountLocks locks;
    private final AccountAccess access;

    KeepingEvidence(
            Disputes disputes, Evidences evidences, MatterEvents events, AccountLocks locks, AccountAccess access) {
        this.disputes = disputes;
        this.evidences = evidences;
        this.events = events;
        this.locks = locks;
        this.access = access;
    }

    /**
     * Keeps it.
     *
     * @throws NotInLedger when there is no such dispute
     * @throws io.dunflow.ledger.InvalidInput when the file is too large or of a kind that is not taken
     * @throws Refused when the dispute is answered already
     */
    @Transactional
    public void keep(long id, String name, String mediaType, byte[] content, String by) {
        var account = get(id).accountId();
        access.demand(account, "dispute", id);
        locks.take(account);
        if (!get(id).open()) {
            throw new Refused(say("dispute.ended", id, word("disputeState", get(id).state())));
        }
        evidences.addFile(id, name, mediaType, content, by);
        events.ofDispute(id, "EVIDENCE", name, null, by);
    }

    private Dispute get(long id) {
        return disputes.find(id).orElseThrow(() -> new NotInLedger("dispute", id));
    }
}
