package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.process.lint.Lint;
import io.dunflow.process.lint.LintFinding;
import io.dunflow.process.lint.LintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped models keep all rules, and each rule finds what breaks it. */
class LintTest {

    private static final String CASE = "bpmn/invoice-to-cash.bpmn";

    @Test
    void theShippedModelsKeepAllRules() {
        assertThat(Lint.findings(Shipped.models())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policiesOfScenarios")
    void thePoliciesOfTheScenariosKeepAllRules(Path policy) throws IOException {
        var models = Shipped.models();
        try (var files = Files.list(policy)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                models.put((name.endsWith(".dmn") ? "dmn/" : "bpmn/") + name, Files.readAllBytes(file));
            }
        }

        assertThat(Lint.findings(models)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("io.dunflow.models.BrokenModels#all")
    void aRuleFindsWhatBreaksIt(String rule, String file, String text, String replacement, String element) {
        var findings = Lint.findings(Shipped.with(file, text, replacement));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(rule))
                .as("%s", findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank())
                .extracting(LintFinding::element)
                .contains(element);
    }

    @Test
    void everyRuleIsTriedAndSaysWhy() {
        var tried = BrokenModels.all().map(example -> example.get()[0]).toList();

        assertThat(Lint.rules()).allSatisfy(rule -> {
            assertThat(rule.why()).endsWith(".");
            assertThat(tried).contains(rule.id());
        });
        assertThat(Lint.rules()).extracting(LintRule::id).doesNotHaveDuplicates();
    }

    @Test
    void theDesignersGuideNamesEachRuleWithItsReason() throws IOException {
        var table = Lint.rules().stream()
                .map(rule -> "| `" + rule.id() + "` | " + rule.why() + " |")
                .collect(Collectors.joining("\n", "| rule | why |\n|---|---|\n", "\n"));

        assertThat(Files.readString(Path.of("bpmn/README.md"))).contains(table);
    }

    @Test
    void aTableThatTheProgramAsksMayNotGo() {
        var models = Shipped.models();
        models.remove("dmn/charges.dmn");

        assertThat(Lint.findings(models)).extracting(LintFinding::rule).containsExactly("program");
    }

    @Test
    void aHandOverBehindTheTaskOfAPersonIsAllowed() {
        var behindCalls = Shipped.with(CASE, "${returnToReminders}", "${handOverItems}");

        assertThat(Lint.findings(behindCalls)).extracting(LintFinding::rule).doesNotContain("person-before-harm");
    }

    @Test
    void aFormThatATaskShowsMayNotGo() {
        var models = Shipped.models();
        models.remove("bpmn/call-debtor.form");

        assertThat(Lint.findings(models))
                .extracting(LintFinding::element, LintFinding::rule)
                .containsExactly(tuple("Task_CallDebtor", "resolves"), tuple("call-debtor", "form-texts"));
    }

    @Test
    void aFileThatIsNoModelIsFoundAndTheOthersAreLookedAt() {
        var findings = Lint.findings(Map.of("dmn/a.dmn", new byte[] {1}, "bpmn/b.bpmn", new byte[] {2}));

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("readable"))
                .extracting(LintFinding::file)
                .containsExactly("bpmn/b.bpmn", "dmn/a.dmn");
    }

    static List<Path> policiesOfScenarios() throws IOException {
        try (var folders = Files.find(
                Path.of("bpmn/scenarios"), 3, (path, file) -> path.getParent().endsWith("policies"))) {
            return folders.sorted().toList();
        }
    }
}
