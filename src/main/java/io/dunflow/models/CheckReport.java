package io.dunflow.models;

import java.util.List;

/**
 * What the check of a proposal found.
 *
 * @param findings what is wrong with the models, or is to be known
 * @param changes what would be different
 * @param scenarios what became of each scenario; empty when the models were refused before
 */
record CheckReport(List<Finding> findings, List<ModelChange> changes, List<ScenarioTrial.Outcome> scenarios) {

    boolean passed() {
        return findings.stream().noneMatch(Finding::refuses)
                && !scenarios.isEmpty()
                && scenarios.stream().allMatch(ScenarioTrial.Outcome::passed);
    }

    /** How many did not pass. */
    public long failedScenarios() {
        return scenarios.stream().filter(outcome -> !outcome.passed()).count();
    }
}
