package io.dunflow.scenario.chronicle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One thing that happened.
 *
 * @param order of what happened in the same minute, one thing leading to the other
 */
record Happened(Instant at, int order, List<String> lines) {

    Instant minute() {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
