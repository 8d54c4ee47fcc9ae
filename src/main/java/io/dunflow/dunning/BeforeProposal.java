package io.dunflow.dunning;

import java.time.LocalDate;

/**
 * What has to be judged before a run decides about the accounts of a creditor: promises, instalments, offers. Money is
 * judged inside the run, by value date, not by timers (domain rule 2.7). Not asked by dry runs and in shadow mode.
 */
public interface BeforeProposal {

    /** Judges what is due by the day of the run, in the run's transaction. */
    void judge(long creditorId, LocalDate runDate);
}
