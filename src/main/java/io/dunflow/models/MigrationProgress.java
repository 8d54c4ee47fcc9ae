package io.dunflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while cases are moved. */
final class MigrationProgress {

    private static final int MOST_SHOWN = 100;
    private static final double SECOND = 1e9;

    private final long start = System.nanoTime();
    private final MigrationPlan plan;
    private final int lostBefore;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<MovingInstances.Refusal> refused = new ArrayList<>();
    private int running;
    private int moved;
    private int ended;

    MigrationProgress(MigrationPlan plan, int lostBefore) {
        this.plan = plan;
        this.lostBefore = lostBefore;
    }

    void running(int instances) {
        running = instances;
    }

    void batch(int size, List<MovingInstances.Refusal> refusals) {
        moved += size - refusals.size();
        for (var refusal : refusals) {
            if (refusal.reason().equals(MovingInstances.ENDED)) {
                ended++;
                continue;
            }
            reasons.merge(refusal.reason(), 1, Integer::sum);
            if (refused.size() < MOST_SHOWN) {
                refused.add(refusal);
            }
        }
    }

    MigrationReport now() {
        return report(plan.problems(), lostBefore);
    }

    MigrationReport end(int lostAfter) {
        return report(plan.problems(), lostAfter);
    }

    MigrationReport failed(String problem, int lostAfter) {
        return report(List.of(String.valueOf(problem)), lostAfter);
    }

    private MigrationReport report(List<String> problems, int lostAfter) {
        return new MigrationReport(
                plan.places(),
                problems,
                running,
                moved,
                ended,
                Map.copyOf(reasons),
                List.copyOf(refused),
                lostBefore,
                lostAfter,
                (System.nanoTime() - start) / SECOND);
    }
}
