package io.dunflow.scenario.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of the shipped models the scenarios ran.
 *
 * @param nodes flow nodes of each process
 * @param rules rows of each table
 */
record Coverage(Map<String, Covered> nodes, Map<String, Covered> rules) {

    static Coverage of(Map<String, List<String>> nodes, Map<String, List<String>> rules, Map<String, Set<String>> ran) {
        return new Coverage(covered(nodes, ran), covered(rules, ran));
    }

    private static Map<String, Covered> covered(Map<String, List<String>> elements, Map<String, Set<String>> ran) {
        var covered = new TreeMap<String, Covered>();
        elements.forEach((definition, ids) -> {
            var missing = new ArrayList<>(ids);
            missing.removeAll(ran.getOrDefault(definition, Set.of()));
            covered.put(definition.split(":")[0], new Covered(ids, missing));
        });
        return covered;
    }

    /** The elements of one model, and those that no scenario ran. */
    record Covered(List<String> all, List<String> missing) {

        List<String> ran() {
            return all.stream().filter(id -> !missing.contains(id)).toList();
        }
    }
}
