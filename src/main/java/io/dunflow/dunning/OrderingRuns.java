package io.dunflow.dunning;

import io.dunflow.ledger.GrantedCreditors;
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
     * @throws NotInLedger when the creditor is not granted to the user
     * @throws RunRefused when the date is missing, in the future, before the last executed run, or no business day
     */
    public long order(LocalDate runDate, String creditor, boolean dryRun, String actor) {
        if (runDate == null) {
            throw new RunRefused("runDate: a run needs the business date it decides for, such as 2026-03-02");
        }
        if (creditor != null) {
            granted.get(creditor);
        }
        return opening.open(
                new RunOrder(runDate, creditor, dryRun, false), actor, granted.all() ? null : granted.ids());
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
