package io.dunflow.scenario;

/** The second half of the scenarios. */
class ScenariosSecondHalfIT extends PlayedScenarios {

    ScenariosSecondHalfIT() {
        super("second");
    }
}
