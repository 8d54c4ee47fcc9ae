package io.dunflow.dunning;

import java.time.Instant;
import java.util.Optional;

/** What has to happen on a day of a creditor though nobody orders a run. The clock of the program asks all that know such. */
public interface ByTheClock {

    /**
     * Does what is due now, for every creditor; what a run did already is not done again. What fails is thrown when all others
     * had their turn.
     */
    void doDue();

    /** The next moment at which something may be due; empty when nothing will be. */
    Optional<Instant> next();
}
