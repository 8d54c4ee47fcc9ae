package io.dunflow.dunning;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Orders a run in the name of a person, or of a creditor's run calendar. */
@Component
public class OrderingRuns {

    private final OpeningRuns opening;

    OrderingRuns(OpeningRuns opening) {
        this.opening = opening;
    }

    /**
     * Orders a run; when this returns it is proposed.
     *
     * @param runDate the business date it decides for
     * @param creditor code of the one creditor it covers; null: all
     * @return id of the run
     * @throws RunRefused when the date is missing, in the future, before the last executed run, or no business day
     */
    public long order(LocalDate runDate, String creditor, boolean dryRun, String actor) {
        if (runDate == null) {
            throw new RunRefused("runDate: a run needs the business date it decides for, such as 2026-03-02");
        }
        return opening.open(new RunOrder(runDate, creditor, dryRun, false), actor);
    }

    /** Orders the run of a creditor's calendar. */
    public long scheduled(LocalDate runDate, String creditor) {
        return opening.open(new RunOrder(runDate, creditor, false, true), "calendar");
    }
}
