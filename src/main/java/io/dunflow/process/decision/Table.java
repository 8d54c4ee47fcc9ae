package io.dunflow.process.decision;

import io.dunflow.policy.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;

/** One deployed version of a decision table, ready to be asked. */
record Table(
        String key, String definitionId, int version, DmnDecision decision, List<Column> columns, Expressions feel) {

    /** The value of each input by its key, each number as the representative of its band. */
    Map<String, Object> vector(Facts facts) {
        var vector = new TreeMap<String, Object>();
        columns.forEach(column -> vector.put(column.key(), column.value(facts, feel)));
        return vector;
    }

    /** The same values by the names under which the DMN engine gets them. */
    Map<String, Object> variables(Map<String, Object> vector) {
        var variables = new HashMap<String, Object>();
        columns.forEach(column -> variables.put(column.variable(), vector.get(column.key())));
        return variables;
    }

    OptionalInt daysUntilChange(Facts facts) {
        return columns.stream()
                .map(column -> column.daysUntilChange(facts))
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    boolean asksFor(String fact) {
        return columns.stream().anyMatch(column -> column.names().contains(fact));
    }

    /** The numbers with which it compares each fact that an input names. */
    Map<String, SortedSet<BigDecimal>> limits() {
        var limits = new TreeMap<String, SortedSet<BigDecimal>>();
        columns.stream().filter(Column::isName).forEach(column -> limits.computeIfAbsent(
                        column.text(), fact -> new TreeSet<>())
                .addAll(column.bands().limits()));
        limits.values().removeIf(SortedSet::isEmpty);
        return limits;
    }
}
