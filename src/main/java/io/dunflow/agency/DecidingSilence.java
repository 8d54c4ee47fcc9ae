package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when an agency does not answer: the package is sent again, or the agency is not to have it. */
@Component
public class DecidingSilence {

    private final Placements placements;
    private final AnsweringPlacements answering;
    private final PausingPlacements pausing;
    private final TellingAgencies telling;
    private final GrantedCreditors granted;
    private final AccountLocks locks;

    DecidingSilence(
            Placements placements,
            AnsweringPlacements answering,
            PausingPlacements pausing,
            TellingAgencies telling,
            GrantedCreditors granted,
            AccountLocks locks) {
        this.placements = placements;
        this.answering = answering;
        this.pausing = pausing;
        this.telling = telling;
        this.granted = granted;
        this.locks = locks;
    }

    /**
     * Decides in the task of the process, which goes on by itself.
     *
     * @param decision send-again or another-agency
     * @return UNANSWERED when it is sent again, DATE_PASSED when another agency is to be chosen
     * @throws InvalidInput when there is no decision
     * @throws Refused when it is held: what is held is not handed over once more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlacementState decided(long caseId, String decision, String note, String by) {
        var placement = placements.ofCase(caseId).orElseThrow();
        granted.demandAccount(placement.accountId());
        locks.take(placement.accountId());
        if ("send-again".equals(decision)) {
            pausing.hold(placement.id()).ifPresent(hold -> {
                throw new Refused(say("placement.held", placement.id(), hold));
            });
            placements.note(placement.id(), "SEND_AGAIN", null, note, null, by);
            return PlacementState.UNANSWERED;
        }
        if (!"another-agency".equals(decision)) {
            throw new InvalidInput("silenceDecision", say("placement.silence"));
        }
        telling.ended(placement, PlacementState.RECALLED, "UNANSWERED");
        answering.takeFrom(placement, "UNANSWERED", note, by);
        return PlacementState.DATE_PASSED;
    }
}
