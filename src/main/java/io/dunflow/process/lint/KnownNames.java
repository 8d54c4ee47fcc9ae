package io.dunflow.process.lint;

import io.dunflow.dunning.AskedFacts;
import io.dunflow.policy.TableFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Finds the facts in tables that nobody knows, by the tree of each expression; what nobody asks may ask anything. */
final class KnownNames {

    static final List<LintRule> RULES = List.of(LintRule.ofTables(
            "known-facts",
            "A table asks only for facts that it gets: of a misspelt one nobody knows anything, and every account would"
                    + " be left out with TABLE_FAILED.",
            KnownNames::faults));

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private KnownNames() {}

    private static Stream<Fault> faults(TableFile file) {
        return TableFacts.of(file.key()).stream()
                .flatMap(facts -> Stream.concat(
                        file.inputs().stream().flatMap(input -> asked(file, input, facts)),
                        file.rules().stream().flatMap(rule -> answered(file, rule, facts))));
    }

    private static Stream<Fault> asked(TableFile file, Input input, Set<String> facts) {
        return unknown(ENGINE.parseExpression(TableFile.expression(input)), facts)
                .map(name -> file.fault(
                        input,
                        "column '" + TableFile.name(input) + "' asks for '" + name + "', which is no fact of the table"
                                + Nearest.hint(name, all(facts))));
    }

    private static Stream<Fault> answered(TableFile file, Rule rule, Set<String> facts) {
        var conditions = file.conditions(rule);
        var answers = TableFile.answers(rule);
        var asked = IntStream.range(0, Math.min(conditions.size(), file.inputs().size()))
                .filter(column -> !conditions.get(column).readable())
                .boxed()
                .flatMap(column -> in(
                        file,
                        rule,
                        TableFile.name(file.inputs().get(column)),
                        unknown(ENGINE.parseUnaryTests(conditions.get(column).text()), facts),
                        facts));
        var said = IntStream.range(0, Math.min(answers.size(), file.outputs().size()))
                .filter(column -> !TableRules.constant(answers.get(column)))
                .boxed()
                .flatMap(column -> in(
                        file,
                        rule,
                        file.outputs().get(column).getLabel(),
                        unknown(ENGINE.parseExpression(answers.get(column)), facts),
                        facts));
        return Stream.concat(asked, said);
    }

    private static Stream<Fault> in(
            TableFile file, Rule rule, String column, Stream<String> unknown, Set<String> facts) {
        return unknown.map(name -> file.fault(
                rule,
                "row " + (file.rules().indexOf(rule) + 1) + ", column '" + column + "' names '" + name
                        + "', which is no fact of the table" + Nearest.hint(name, all(facts))));
    }

    private static Stream<String> unknown(ParseResult parsed, Set<String> facts) {
        return parsed.isFailure()
                ? Stream.empty()
                : FeelNames.unknown(parsed.parsedExpression().expression(), facts).stream()
                        .distinct();
    }

    private static List<String> all(Set<String> facts) {
        return Stream.concat(facts.stream(), facts.contains("items") ? AskedFacts.ofEntries().stream() : Stream.empty())
                .distinct()
                .toList();
    }
}
