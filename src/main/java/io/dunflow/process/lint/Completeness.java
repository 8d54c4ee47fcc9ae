package io.dunflow.process.lint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Whether a table answers whatever it may be asked. */
final class Completeness {

    static final List<LintRule> RULES = List.of(
            new LintRule(
                    "complete",
                    "Every declared combination of inputs has a row, or an account would be left out with NO_RULE.",
                    of(Completeness::unanswered)),
            new LintRule(
                    "no-hidden-row",
                    "Every row decides some combination: one that the rows above it hide says what is not so.",
                    of(Completeness::hidden)),
            new LintRule(
                    "unambiguous",
                    "Where just one row may fit, no two do.",
                    of((table, coverage) -> coverage.ambiguous().entrySet().stream()
                            .map(pair ->
                                    new Fault(table.file(), pair.getKey(), "fit both where " + pair.getValue())))));

    private Completeness() {}

    private interface Look {
        Stream<Fault> at(TableFile table, Coverage coverage);
    }

    private static Function<Models, Stream<Fault>> of(Look look) {
        return models -> models.tables().stream()
                .filter(Completeness::regular)
                .flatMap(table -> look.at(table, models.coverage(table)));
    }

    /** Cells that cannot be read are told by another rule. */
    private static boolean regular(TableFile table) {
        int width = table.inputs().size();
        return table.rules().stream()
                .map(table::conditions)
                .allMatch(cells -> cells.size() == width && cells.stream().allMatch(Cell::readable));
    }

    private static Stream<Fault> unanswered(TableFile table, Coverage coverage) {
        return table.hitPolicy() == HitPolicy.COLLECT
                ? Stream.empty()
                : coverage.unanswered().map(inputs -> table.fault(table.decision(), "has no row for " + inputs));
    }

    private static Stream<Fault> hidden(TableFile table, Coverage coverage) {
        return coverage.hidden().map(row -> table.fault(table.rules().get(row), "is hidden by the rows above it"));
    }
}
