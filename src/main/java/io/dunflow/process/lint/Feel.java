package io.dunflow.process.lint;

import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Reads the expressions of a table as the engine will. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private Feel() {}

    static Stream<Fault> faults(TableFile file) {
        var inputs = file.inputs().stream()
                .filter(input -> !expression(TableFile.expression(input)))
                .map(input -> file.fault(input, "is no expression of FEEL: " + TableFile.expression(input)));
        var cells = file.rules().stream().flatMap(rule -> cells(file, rule));
        return Stream.of(inputs, cells, ownLanguages(file)).flatMap(found -> found);
    }

    private static Stream<Fault> cells(TableFile file, Rule rule) {
        var conditions = file.conditions(rule).stream()
                .filter(cell -> !cell.readable())
                .filter(cell -> ENGINE.parseUnaryTests(cell.text()).isFailure())
                .map(Cell::text);
        var answers =
                TableFile.answers(rule).stream().filter(answer -> !TableRules.constant(answer) && !expression(answer));
        return Stream.concat(conditions, answers)
                .map(text -> file.fault(rule, "is no test or answer of FEEL: " + text));
    }

    private static boolean expression(String text) {
        return !text.matches("(?s).*\\bfunction\\b.*")
                && ENGINE.parseExpression(text).isSuccess();
    }

    private static Stream<Fault> ownLanguages(TableFile file) {
        var conditions = file.all(UnaryTests.class)
                .filter(cell -> cell.getExpressionLanguage() != null)
                .map(cell -> file.fault(cell, "names a language of its own"));
        var expressions = file.all(LiteralExpression.class)
                .filter(cell -> cell.getExpressionLanguage() != null)
                .map(cell -> file.fault(cell, "names a language of its own"));
        return Stream.concat(conditions, expressions);
    }
}
