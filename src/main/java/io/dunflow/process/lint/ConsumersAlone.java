package io.dunflow.process.lint;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;

/** No table takes a step against a consumer that only a person may take (domain rule 2.34). */
final class ConsumersAlone {

    static final LintRule RULE = LintRule.ofTables(
            "consumer-alone",
            "No row declines a consumer or stops the orders of one: a person decides, not the machine alone.",
            ConsumersAlone::faults);

    /** By table: the output and what it must not say of a consumer. */
    private static final Map<String, Map.Entry<String, String>> ADVERSE = Map.of(
            "credit-decision", Map.entry("answer", "\"DECLINE\""), "credit-triggers", Map.entry("blockOrders", "true"));

    private ConsumersAlone() {}

    private static Stream<Fault> faults(TableFile file) {
        var adverse = ADVERSE.get(file.key());
        if (adverse == null) {
            return Stream.empty();
        }
        int output = IntStream.range(0, file.outputs().size())
                .filter(column ->
                        adverse.getKey().equals(file.outputs().get(column).getName()))
                .findFirst()
                .orElse(-1);
        return file.rules().stream()
                .filter(rule -> output >= 0
                        && output < TableFile.answers(rule).size()
                        && adverse.getValue().equals(TableFile.answers(rule).get(output)))
                .filter(rule -> concernsConsumers(file, rule))
                .map(rule -> file.fault(rule, "takes a step against a consumer that only a person may take"));
    }

    private static boolean concernsConsumers(TableFile file, Rule rule) {
        var conditions = file.conditions(rule);
        return file.columns()
                .filter(column -> column < conditions.size())
                .filter(column ->
                        TableFile.expression(file.inputs().get(column)).equals("kind"))
                .allMatch(column -> conditions.get(column).accepts("CONSUMER"));
    }
}
