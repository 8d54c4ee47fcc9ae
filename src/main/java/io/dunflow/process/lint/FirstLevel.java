package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Finds rows for the first level that count from a letter which nobody has written yet. */
final class FirstLevel {

    static final List<LintRule> RULES = List.of(new LintRule(
            "first-level",
            "A row for what has reached no level does not count from the last notice: there is none, and the row would"
                    + " never decide.",
            models -> models.tables().stream().flatMap(table -> faults(models, table))));

    private FirstLevel() {}

    private static Stream<Fault> faults(Models models, TableFile file) {
        var level = column(file, "lastLevel");
        var since = column(file, "daysSinceLastNotice");
        if (level.isEmpty() || since.isEmpty()) {
            return Stream.empty();
        }
        return file.rules().stream()
                .filter(rule -> file.conditions(rule).size() == file.inputs().size())
                .filter(rule -> onlyUnclaimed(models, file, level.getAsInt(), rule))
                .filter(rule -> !file.conditions(rule).get(since.getAsInt()).accepts(null))
                .map(rule -> file.fault(rule, "counts the first level from a last notice, which does not exist yet"));
    }

    private static OptionalInt column(TableFile file, String fact) {
        return file.columns()
                .filter(column ->
                        TableFile.expression(file.inputs().get(column)).equals(fact))
                .findFirst();
    }

    private static boolean onlyUnclaimed(Models models, TableFile file, int column, Rule rule) {
        var cell = file.conditions(rule).get(column);
        return !cell.any()
                && Domain.of(models, file, column).stream()
                        .filter(cell::accepts)
                        .allMatch(value -> BigDecimal.ZERO.compareTo((BigDecimal) value) >= 0);
    }
}
