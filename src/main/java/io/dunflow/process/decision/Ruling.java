package io.dunflow.process.decision;

import java.util.List;
import java.util.Map;

/** What a table said: the rules that fired, in its order, and one map of outputs each. */
record Ruling(List<String> rules, List<Map<String, Object>> outputs) {}
