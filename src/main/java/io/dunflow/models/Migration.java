package io.dunflow.models;

import java.time.Instant;

/**
 * A migration as it is kept.
 *
 * @param state RUNNING, DONE, REFUSED (the plan cannot be followed) or FAILED
 */
record Migration(
        long id,
        MigrationOrder order,
        String state,
        String orderedBy,
        Instant startedAt,
        Instant endedAt,
        MigrationReport report) {

    /** The same without naming any case. */
    Migration withoutCases() {
        return new Migration(
                id, order, state, orderedBy, startedAt, endedAt, report == null ? null : report.withoutCases());
    }
}
