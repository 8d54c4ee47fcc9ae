package io.dunflow.process.decision;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** FEEL as the inputs of tables use it: parsed once, with functions of our own, and no look at the clock. */
final class Expressions {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final FeelEngineApi feel;

    Expressions(FeelCustomFunctionProvider functions) {
        var java = FeelEngineBuilder.forJava();
        this.feel = java.withFunctionProvider(new CustomFunctionTransformer(List.of(functions), java.valueMapper()))
                .withClock(() -> {
                    throw new IllegalStateException("a decision may not look at the clock: use runDate");
                })
                .build();
    }

    /** @throws IllegalArgumentException when it is no FEEL */
    ParsedExpression parse(String text) {
        var result = feel.parseExpression(text);
        if (result.isSuccess()) {
            return result.parsedExpression();
        }
        throw new IllegalArgumentException(result.failure().message());
    }

    /**
     * The value of an expression. What is made of a missing value is missing, as FEEL has it.
     *
     * @param inEntries whether entries of a list among the variables have a value of this name
     * @throws IllegalArgumentException when it names what nobody knows, or mixes what does not go together
     */
    Object evaluate(ParsedExpression expression, Map<String, Object> variables, Predicate<String> inEntries) {
        var result = feel.evaluate(expression, variables);
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        result.getSuppressedFailures().stream()
                .filter(failure -> isMistake(failure, inEntries))
                .findFirst()
                .ifPresent(failure -> {
                    throw new IllegalArgumentException(failure.failureMessage());
                });
        return result.result();
    }

    /**
     * Everything but a value or an entry that is missing. FEEL tries the condition of a filter outside the entries of
     * its list too, and does not find their names there.
     */
    private static boolean isMistake(EvaluationFailure failure, Predicate<String> inEntries) {
        return switch (failure.failureType().toString()) {
            case "NO_CONTEXT_ENTRY_FOUND", "NO_PROPERTY_FOUND" -> false;
            case "NO_VARIABLE_FOUND" -> !inEntries.test(quoted(failure.failureMessage()));
            case "NO_FUNCTION_FOUND" -> true;
            default -> !failure.failureMessage().contains("null");
        };
    }

    private static String quoted(String message) {
        var name = QUOTED.matcher(message);
        return name.find() ? name.group(1) : message;
    }
}
