package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Finds numbers that are written with a comma: FEEL reads {@code >= 5,5} as two tests, and one of them says nothing. */
final class DecimalCommas {

    static final List<LintRule> RULES = List.of(LintRule.ofTables(
            "decimal-comma",
            "A number has a point: `>= 5,5` is read as two tests, `>= 5` or `5`. Lists are written with a blank after"
                    + " the comma, and none of their tests is held by another.",
            file -> file.rules().stream().flatMap(rule -> faults(file, rule))));

    private static final Pattern COMPARED = Pattern.compile("[<>=][^,]*[0-9],[0-9].*");

    private DecimalCommas() {}

    private static Stream<Fault> faults(TableFile file, Rule rule) {
        return file.conditions(rule).stream()
                .filter(cell -> cell.readable() && !cell.any())
                .filter(cell -> COMPARED.matcher(cell.text()).find() || oneHoldsAnother(cell.alternatives()))
                .map(cell -> file.fault(
                        rule,
                        "reads " + cell.text() + " as several tests, "
                                + String.join(
                                        " or ",
                                        cell.alternatives().stream()
                                                .map(Cell::text)
                                                .toList())
                                + ", which says less than it seems: a decimal has a point, not a comma"));
    }

    private static boolean oneHoldsAnother(List<Cell> tests) {
        return tests.stream()
                .filter(test -> test.bounds().findAny().isPresent())
                .anyMatch(test -> tests.stream().anyMatch(other -> other != test && holds(test, other, tests)));
    }

    private static boolean holds(Cell wide, Cell narrow, List<Cell> all) {
        var near = new BigDecimal("0.001");
        var inNarrow = all.stream()
                .flatMap(Cell::bounds)
                .flatMap(bound -> Stream.of(bound.subtract(near), bound, bound.add(near)))
                .filter(narrow::accepts)
                .toList();
        return !inNarrow.isEmpty() && inNarrow.stream().allMatch(wide::accepts);
    }
}
