package io.dunflow.process.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What a table has to say about itself, and what its cells may say. */
final class TableRules {

    static final List<LintRule> RULES = List.of(
            LintRule.ofTables(
                    "table-header",
                    "A table is named like its file, says what it decides, has a version tag, keeps its history for ten"
                            + " years (P3650D) and stands on its diagram.",
                    TableRules::header),
            LintRule.ofTables(
                    "hit-policy",
                    "The first row decides, or just one, or all are collected: other hit policies are hard to explain"
                            + " to a debtor.",
                    TableRules::hitPolicy),
            LintRule.ofTables(
                    "columns",
                    "Every input has an expression and a label of its own, every output a label and a name of its own.",
                    TableRules::columns),
            LintRule.ofTables(
                    "row-documented",
                    "Every row has a readable id, which stands in each record of a decision, and says why it is there.",
                    TableRules::rows),
            LintRule.ofTables(
                    "feel",
                    "Everything in a table is FEEL that can be read, with no function of its own making.",
                    Feel::faults),
            LintRule.ofTables(
                    "constants",
                    "Conditions test against constants and answers are constants, so that equal accounts can be decided"
                            + " once and each answer can be shown.",
                    TableRules::cells),
            LintRule.ofTables(
                    "declared-values",
                    "A cell uses only words that its column declares: a misspelt word would never fit.",
                    TableRules::undeclared),
            new LintRule(
                    "same-words",
                    "An input that another table answers declares just the words of that answer: a new segment has to be"
                            + " known wherever segments are asked for.",
                    TableRules::differing));

    /** Tables whose answers are facts for the tables that follow. */
    private static final List<String> ANSWERING = List.of("segmentation", "policy-choice");

    private static final String LITERAL = "(|-|null|true|false|-?[0-9]+(\\.[0-9]+)?|\"[^\"]*\")";
    private static final String NAME = "[a-z][A-Za-z]*";

    private TableRules() {}

    private static Stream<Fault> header(TableFile file) {
        var decision = file.decision();
        var faults = new ArrayList<String>();
        if (!file.key().equals(decision.getId()) || file.all(Decision.class).count() != 1) {
            faults.add("is not the only decision, with the id of its file");
        }
        if (Words.blank(decision.getName())
                || decision.getDescription() == null
                || decision.getDescription().getTextContent().isBlank()) {
            faults.add("has no name or no description");
        }
        if (!Words.TEN_YEARS.equals(decision.getCamundaHistoryTimeToLiveString())) {
            faults.add("has not the time to live " + Words.TEN_YEARS);
        }
        if (Words.blank(decision.getVersionTag())) {
            faults.add("has no version tag");
        }
        if (!file.onDiagram()) {
            faults.add("is not on its diagram");
        }
        return faults.stream().map(message -> file.fault(decision, message));
    }

    private static Stream<Fault> hitPolicy(TableFile file) {
        return Set.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.COLLECT).contains(file.hitPolicy())
                ? Stream.empty()
                : Stream.of(file.fault(file.table(), "has the hit policy " + file.hitPolicy()));
    }

    private static Stream<Fault> columns(TableFile file) {
        var labels = new HashSet<String>();
        var names = new HashSet<String>();
        var inputs = file.inputs().stream()
                .filter(input -> Words.blank(input.getLabel())
                        || TableFile.expression(input).isEmpty()
                        || !labels.add(input.getLabel()))
                .map(input -> file.fault(input, "has no expression, no label, or the label of another column"));
        var outputs = file.outputs().stream()
                .filter(output -> Words.blank(output.getLabel())
                        || !String.valueOf(output.getName()).matches(NAME)
                        || !names.add(output.getName()))
                .map(output -> file.fault(output, "has no label or no name, or one that another column has"));
        return Stream.concat(inputs, outputs);
    }

    private static Stream<Fault> rows(TableFile file) {
        return file.rules().stream().flatMap(rule -> {
            var faults = new ArrayList<Fault>();
            if (!String.valueOf(rule.getId()).matches("Rule(_[A-Z][A-Za-z0-9]*)+")) {
                faults.add(file.fault(rule, "has an id that says nothing"));
            }
            if (rule.getDescription() == null
                    || rule.getDescription().getTextContent().isBlank()) {
                faults.add(file.fault(rule, "does not say why it is there"));
            }
            return faults.stream();
        });
    }

    private static Stream<Fault> cells(TableFile file) {
        return file.rules().stream().flatMap(rule -> {
            var conditions = file.conditions(rule).stream()
                    .filter(cell -> !cell.readable())
                    .map(cell -> file.fault(rule, "tests against no constant: " + cell.text()));
            var answers = TableFile.answers(rule).stream()
                    .filter(answer -> !constant(answer))
                    .map(answer -> file.fault(rule, "answers with no constant: " + answer));
            return Stream.concat(conditions, answers);
        });
    }

    static boolean constant(String answer) {
        return answer.matches(LITERAL);
    }

    private static Stream<Fault> undeclared(TableFile file) {
        return file.rules().stream()
                .flatMap(rule -> Stream.concat(strangeInputs(file, rule), strangeOutputs(file, rule))
                        .map(word -> file.fault(rule, "uses a word that its column does not declare: " + word)));
    }

    private static Stream<String> strangeInputs(TableFile file, Rule rule) {
        var cells = file.conditions(rule);
        return IntStream.range(0, Math.min(cells.size(), file.inputs().size()))
                .boxed()
                .flatMap(column -> {
                    var declared = Domain.declared(file.inputs().get(column).getInputValues());
                    return declared.isEmpty()
                            ? Stream.empty()
                            : cells.get(column).words().stream().filter(word -> !declared.contains(word));
                });
    }

    private static Stream<String> strangeOutputs(TableFile file, Rule rule) {
        var answers = TableFile.answers(rule);
        return IntStream.range(0, Math.min(answers.size(), file.outputs().size()))
                .boxed()
                .flatMap(column -> {
                    var declared = declared(file.outputs().get(column));
                    return new Cell(declared.isEmpty() ? "" : answers.get(column))
                            .words().stream().filter(word -> !declared.contains(word));
                });
    }

    private static List<String> declared(Output output) {
        return output.getOutputValues() == null
                ? List.of()
                : new Cell(TableFile.text(output.getOutputValues().getText())).words();
    }

    private static Stream<Fault> differing(Models models) {
        var answered = ANSWERING.stream()
                .flatMap(key -> models.table(key).stream())
                .flatMap(table -> table.outputs().stream())
                .filter(output -> !declared(output).isEmpty())
                .collect(Collectors.toMap(Output::getName, TableRules::declared, (one, other) -> one));
        return models.tables().stream().flatMap(table -> table.inputs().stream()
                .filter(input -> answered.containsKey(TableFile.expression(input)))
                .filter(input -> !going(Domain.declared(input.getInputValues()))
                        .equals(going(answered.get(TableFile.expression(input)))))
                .map(input ->
                        table.fault(input, "declares other words than " + answered.get(TableFile.expression(input)))));
    }

    /** Words with which an account goes on: one without a policy is asked nothing more. */
    private static Set<String> going(List<String> words) {
        return words.stream().filter(word -> !word.equals("NONE")).collect(Collectors.toSet());
    }
}
