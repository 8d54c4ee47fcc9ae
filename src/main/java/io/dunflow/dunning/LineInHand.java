package io.dunflow.dunning;

import java.time.LocalDate;

/**
 * A line that a chunk has taken and whose step it takes now.
 *
 * @param notice PRE_DUE or DUNNING; null when the step is no notice
 * @param shadow decided, not done: no process, no letter
 */
record LineInHand(
        long id,
        long runId,
        LocalDate runDate,
        long accountId,
        Step step,
        String purpose,
        boolean shadow,
        LocalDate nextActionOn) {

    boolean preDue() {
        return "PRE_DUE".equals(purpose);
    }
}
