package io.dunflow.process.lint;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;

/** No table takes a step against a consumer that only a person may take (domain rule 2.34). */
final class ConsumersAlone {

    static final LintRule RULE = LintRule.ofTables(
            "consumer-alone",
            "No row declines a consumer or stops the orders or deliveries of one: a person decides, not the machine alone.",
            ConsumersAlone::faults);

    /** By table: outputs, and whether what they say is such a step. */
    private static final Map<String, Map<String, Predicate<String>>> ADVERSE = Map.of(
            "credit-decision",
            Map.of("answer", "\"DECLINE\""::equals),
            "credit-triggers",
            Map.of("blockOrders", "true"::equals),
            "account-standing",
            Map.of(
                    "deliveryStop", ConsumersAlone::mayBeTrue,
                    "creditStop", ConsumersAlone::mayBeTrue,
                    "terms", ConsumersAlone::saysAnything));

    /** The output that names the group of which a person decides first. */
    private static final String PERSON = "decidedBy";

    private ConsumersAlone() {}

    private static Stream<Fault> faults(TableFile file) {
        var adverse = ADVERSE.get(file.key());
        if (adverse == null) {
            return Stream.empty();
        }
        return file.rules().stream()
                .filter(rule -> says(file, rule, adverse))
                .filter(rule -> !says(file, rule, Map.of(PERSON, ConsumersAlone::saysAnything)))
                .filter(rule -> concernsConsumers(file, rule))
                .map(rule -> file.fault(rule, "takes a step against a consumer that only a person may take"));
    }

    private static boolean says(TableFile file, Rule rule, Map<String, Predicate<String>> what) {
        var answers = TableFile.answers(rule);
        return IntStream.range(0, Math.min(file.outputs().size(), answers.size()))
                .anyMatch(column -> what.getOrDefault(file.outputs().get(column).getName(), cell -> false)
                        .test(answers.get(column)));
    }

    private static boolean mayBeTrue(String cell) {
        return saysAnything(cell) && !cell.equals("false");
    }

    private static boolean saysAnything(String cell) {
        return !Set.of("", "null", "\"\"").contains(cell.strip());
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
