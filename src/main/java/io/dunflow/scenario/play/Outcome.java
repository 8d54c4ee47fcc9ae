package io.dunflow.scenario.play;

import io.dunflow.scenario.scene.Mismatch;
import io.dunflow.scenario.script.Script;
import java.time.Duration;
import java.util.List;

/**
 * How a scenario ended.
 *
 * @param mismatches empty when it passed
 * @param story what happened; empty when nobody asks
 */
public record Outcome(Script script, List<Mismatch> mismatches, List<String> story, Duration took) {

    boolean passed() {
        return mismatches.isEmpty();
    }
}
