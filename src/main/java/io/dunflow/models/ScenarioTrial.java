package io.dunflow.models;

import java.util.List;
import java.util.Map;

/** Lives through scenarios with models that are not deployed; whoever runs scenarios implements it. */
public interface ScenarioTrial {

    /**
     * Runs the shipped scenarios and the given ones, which count instead of a shipped one of the same name.
     *
     * @param models a complete set, by name such as {@code dmn/item-level.dmn}
     * @param scenarios by file name
     * @return one for each scenario, failed ones with their timeline
     */
    List<Outcome> run(Map<String, byte[]> models, Map<String, byte[]> scenarios);

    /**
     * What became of one scenario.
     *
     * @param timeline what happened beside what was expected; empty when it passed
     */
    record Outcome(String scenario, boolean passed, String timeline) {}
}
