package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * The numbers that an input can be: those that it declares as its values, else what its fact is by nature. A level goes
 * to 3, or as far as the table {@code item-level} claims or the column itself asks, so that nobody has to declare it.
 */
final class Ranges {

    private static final Set<String> LEVELS = Set.of("level", "lastLevel");
    private static final Set<String> FROM_LEVEL_ONE = Set.of("level-minimum", "charges");
    private static final Map<String, String> BY_NATURE = Map.ofEntries(
            Map.entry("hour", "[0..23]"),
            Map.entry("lateShare", "[0..1]"),
            Map.entry("highestLevel", ">= 0"),
            Map.entry("settledCount", ">= 0"),
            Map.entry("brokenPromises", ">= 0"),
            Map.entry("openCount", ">= 0"),
            Map.entry("overdueCount", ">= 0"),
            Map.entry("attempts", ">= 0"),
            Map.entry("repetition", ">= 0"),
            Map.entry("notices", ">= 0"),
            Map.entry("instalment", ">= 1"),
            Map.entry("instalments", ">= 1"),
            Map.entry("groupOverdueCount", ">= 0"));

    /** Levels that another system may have reached, whatever a policy claims itself. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(3);

    private final Models models;

    Ranges(Models models) {
        this.models = models;
    }

    /** The test that every value of the input passes. */
    Cell of(TableFile table, Input input) {
        return declared(input).orElseGet(() -> byNature(table, input));
    }

    private static Optional<Cell> declared(Input input) {
        return Optional.ofNullable(input.getInputValues())
                .map(values -> new Cell(TableFile.text(values.getText())))
                .filter(cell -> !cell.any());
    }

    private Cell byNature(TableFile table, Input input) {
        var fact = TableFile.expression(input);
        if (LEVELS.contains(fact)) {
            var named = table.column(table.inputs().indexOf(input)).flatMap(Cell::bounds);
            var highest = Stream.concat(claimed(), named).reduce(LEAST, BigDecimal::max);
            return new Cell("[" + (FROM_LEVEL_ONE.contains(table.key()) ? 1 : 0) + ".." + highest + "]");
        }
        return new Cell(BY_NATURE.getOrDefault(fact, ""));
    }

    /** The levels that rows of {@code item-level} claim. */
    private Stream<BigDecimal> claimed() {
        return models.table("item-level").stream().flatMap(table -> levels(table).stream());
    }

    private static List<BigDecimal> levels(TableFile table) {
        var level = table.outputs().stream()
                .map(output -> output.getName())
                .toList()
                .indexOf("level");
        return table.rules().stream()
                .map(TableFile::answers)
                .filter(answers -> level >= 0 && level < answers.size())
                .flatMap(answers -> new Cell(answers.get(level)).bounds())
                .toList();
    }
}
