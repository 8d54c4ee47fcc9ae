package io.dunflow.scenario;

/** The first half of the scenarios. */
class ScenariosFirstHalfIT extends PlayedScenarios {

    ScenariosFirstHalfIT() {
        super("first");
    }
}
