package io.dunflow.models;

import java.util.List;
import java.util.Map;

/**
 * What became of a migration.
 *
 * @param places where the instances were before
 * @param problems why nothing was moved
 * @param running instances of the old version before
 * @param moved instances that go on with the new version
 * @param ended instances that ended in the meantime
 * @param reasons why others stayed, with how many
 * @param refused the first of them
 * @param violationsBefore of the invariant that every overdue item is somewhere
 * @param seconds how long it took
 */
record MigrationReport(
        List<MigrationPlan.Place> places,
        List<String> problems,
        int running,
        int moved,
        int ended,
        Map<String, Integer> reasons,
        List<MovingInstances.Refusal> refused,
        int violationsBefore,
        int violationsAfter,
        double seconds) {

    /** The same without naming any case. */
    MigrationReport withoutCases() {
        return new MigrationReport(
                places,
                problems,
                running,
                moved,
                ended,
                reasons,
                List.of(),
                violationsBefore,
                violationsAfter,
                seconds);
    }

    /** How many are still where they were. */
    public int stayed() {
        return running - moved - ended;
    }
}
