package io.dunflow.dunning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What has to be judged before a run decides about the accounts of a creditor: promises, instalments, offers. Money is
 * judged inside the run, by value date, not by timers (domain rule 2.7). Not asked by dry runs and in shadow mode.
 */
public interface BeforeProposal {

    /**
     * The accounts of which something will be judged. A run takes all of them before it judges the first, in the order in
     * which everybody takes accounts: who judges next would else wait for whoever waits for this run.
     */
    default Collection<Long> accounts(long creditorId, LocalDate runDate) {
        return List.of();
    }

    /** Judges what is due by the day of the run, in the run's transaction. */
    void judge(long creditorId, LocalDate runDate);
}
