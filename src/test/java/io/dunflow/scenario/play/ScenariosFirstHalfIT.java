package io.dunflow.scenario.play;

/** The first half of the scenarios. */
class ScenariosFirstHalfIT extends PlayedScenarios {

    ScenariosFirstHalfIT() {
        super("first");
    }
}
