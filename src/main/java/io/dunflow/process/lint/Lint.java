package io.dunflow.process.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at a complete set of models by all rules, before anybody relies on them. */
public final class Lint {

    private static final List<LintRule> FILES = List.of(
            new LintRule(
                    "readable",
                    "Every file can be read as what its name says it is, and holds one process, table or form.",
                    models -> models.unreadable().stream()),
            new LintRule(
                    "no-code",
                    "No model runs code of its own: no scripts, classes or connectors, and expressions that only"
                            + " compare variables with constants. Such a model is not deployed either.",
                    models -> models.files().entrySet().stream()
                            .flatMap(file -> NoCode.in(file.getKey(), file.getValue()).stream()
                                    .map(offence -> new Fault(file.getKey(), offence.place(), offence.reason())))));

    private static final List<LintRule> RULES = Stream.of(
                    FILES,
                    Words.RULES,
                    Layout.RULES,
                    Ways.RULES,
                    References.RULES,
                    List.of(Calls.RULE),
                    TaskRules.RULES,
                    SavePoints.RULES,
                    StoredVariables.RULES,
                    KnownVariables.RULES,
                    Forms.RULES,
                    FormWords.RULES,
                    TableRules.RULES,
                    DecimalCommas.RULES,
                    KnownNames.RULES,
                    KnownFunctions.RULES,
                    FirstLevel.RULES,
                    LostLevels.RULES,
                    List.of(ConsumersAlone.RULE),
                    Completeness.RULES,
                    Texts.RULES)
            .flatMap(List::stream)
            .toList();

    private Lint() {}

    /** All rules, in the order in which they are told. */
    public static List<LintRule> rules() {
        return RULES;
    }

    /**
     * Looks at a complete set of models.
     *
     * @param models contents by name, such as {@code bpmn/escalation.bpmn}; what is missing counts as removed
     * @return what is wrong, by file; empty when all is well
     */
    public static List<LintFinding> findings(Map<String, byte[]> models) {
        var read = new Models(models);
        return RULES.stream()
                .flatMap(rule -> rule.findings(read))
                .sorted(Comparator.comparing(LintFinding::file))
                .toList();
    }
}
