package io.dunflow.scenario.script;

import java.util.Map;
import java.util.TreeMap;

/** A scenario's file as its parts remember it: which field stands in which line. */
record Source(String file, Map<String, Integer> lines) {

    Source(String file) {
        this(file, new TreeMap<>());
    }

    int line(String path) {
        return lines.getOrDefault(path, 1);
    }

    Problem problem(String path, String reason) {
        return new Problem(file, line(path), path, reason);
    }
}
