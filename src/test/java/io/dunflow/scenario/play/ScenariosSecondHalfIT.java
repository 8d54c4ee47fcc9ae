package io.dunflow.scenario.play;

/** The second half of the scenarios. */
class ScenariosSecondHalfIT extends PlayedScenarios {

    ScenariosSecondHalfIT() {
        super("second");
    }
}
