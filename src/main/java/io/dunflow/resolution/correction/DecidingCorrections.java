package io.dunflow.resolution.correction;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Reason;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.AccountAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A lead decides whether the debtor is written to about letters that were wrong, and may add words of his own. */
@Component
@Transactional
public class DecidingCorrections {

    private static final int LONGEST = 2000;

    private final Corrections corrections;
    private final WithdrawingCorrections telling;
    private final SpeakingOnce once;
    private final AccountLocks locks;
    private final AccountAccess access;

    DecidingCorrections(
            Corrections corrections,
            WithdrawingCorrections telling,
            SpeakingOnce once,
            AccountLocks locks,
            AccountAccess access) {
        this.corrections = corrections;
        this.telling = telling;
        this.once = once;
        this.locks = locks;
        this.access = access;
    }

    /**
     * Decides otherwise than in the task, which disappears.
     *
     * @throws InvalidInput when there is no such decision, or nothing is sent and nobody says why
     * @throws Refused when it does not wait for a decision (any more)
     */
    public void decide(long id, Decision decision, String by) {
        var waiting = locked(id);
        telling.tell(waiting, decided(waiting, decision, by));
    }

    /**
     * The same for a lead who completes the task of its process, which goes on by itself.
     *
     * @return how far the correction is now
     */
    public CorrectionState decideInTask(long id, Decision decision, String by) {
        return decided(locked(id), decision, by);
    }

    private CorrectionState decided(Correction correction, Decision decision, String by) {
        if (!correction.awaitsApproval()) {
            throw new Refused(say("correction.state", correction.id(), word("correctionState", correction.state())));
        }
        if ("SEND".equals(decision.decision())) {
            corrections.say(correction.id(), message(decision.text()));
            return become(correction, CorrectionState.APPROVED, decision.reason(), by);
        }
        if (!"DO_NOT_SEND".equals(decision.decision())) {
            throw new InvalidInput("decision", say("correction.decision"));
        }
        Reason.demand(decision.reason());
        once.end(correction.key());
        return become(correction, CorrectionState.NOT_SENT, decision.reason(), by);
    }

    private CorrectionState become(Correction correction, CorrectionState state, String why, String by) {
        corrections.become(correction.id(), state, why, by);
        return state;
    }

    private static String message(String text) {
        if (text != null && text.length() > LONGEST) {
            throw new InvalidInput("text", say("correction.long", LONGEST));
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Correction locked(long id) {
        var account = find(id).accountId();
        access.demand(account, "correction", id);
        locks.take(account);
        return find(id);
    }

    private Correction find(long id) {
        return corrections.find(id).orElseThrow(() -> new NotInLedger("correction", id));
    }

    /**
     * What a lead says.
     *
     * @param decision SEND or DO_NOT_SEND
     * @param text what the notice says beside what it says anyway
     * @param reason why, for whoever reads it later
     */
    public record Decision(String decision, String text, String reason) {}
}
