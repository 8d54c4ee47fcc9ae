package io.dunflow.dunning;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Orders a run in the name of a person, or of a creditor's run calendar. */
@Component
public class OrderingRuns {

    private final OpeningRuns opening;
    private final GrantedCreditors granted;

    OrderingRuns(OpeningRuns opening, GrantedCreditors granted) {
        this.granted = granted;
        this.opening = opening;
    }

    /**
     * Orders a run; when this returns it is proposed.
     *
     * @param runDate the business date it decides for
     * @param creditor code of the one creditor it covers; null: all that are granted to the user
     * @return id of the run
     * @throws InvalidInput when the creditor is not granted to the user, or the date is missing, in the future or no
     *     business day
     * @throws RunRefused when the date is before the last executed run
     */
    public long order(LocalDate runDate, String creditor, boolean dryRun, String actor) {
        if (runDate == null) {
            throw new InvalidInput("runDate", say("runDate.missing"));
        }
        if (creditor != null) {
            demand(creditor);
        }
        return opening.open(
                new RunOrder(runDate, creditor, dryRun, false), actor, granted.all() ? null : granted.ids());
    }

    private void demand(String creditor) {
        try {
            granted.get(creditor);
        } catch (NotInLedger unknown) {
            throw new InvalidInput("creditor", unknown.sentence());
        }
    }

    /** Orders the run of a creditor's calendar. */
    public long scheduled(LocalDate runDate, String creditor) {
        return opening.open(new RunOrder(runDate, creditor, false, true), "calendar", null);
    }

    /** Orders the run that decides anew what a change of amount took from the last one, for the creditor. */
    long followUp(LocalDate runDate, String creditor) {
        return opening.open(new RunOrder(runDate, creditor, false, false), "follow-up", null);
    }
}
