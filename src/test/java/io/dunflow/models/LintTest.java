package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunflow.process.lint.Lint;
import io.dunflow.process.lint.LintFinding;
import io.dunflow.process.lint.LintRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped models keep all rules, and each rule finds what breaks it. */
class LintTest {

    private static final String CASE = "bpmn/invoice-to-cash.bpmn";
    private static final String ESCALATION = "bpmn/escalation.bpmn";
    private static final String STEP = "dmn/account-step.dmn";

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
    @MethodSource("breaks")
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
        var tried = breaks().map(example -> example.get()[0]).toList();

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
                .containsExactly(tuple("Task_CallDebtor", "resolves"));
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

    static Stream<Arguments> breaks() {
        return Stream.of(files(), words(), ways(), speed(), forms(), tables(), texts())
                .flatMap(List::stream);
    }

    private static List<Arguments> files() {
        return List.of(
                arguments("readable", ESCALATION, "</bpmn:process>", "", "escalation"),
                arguments("readable", "bpmn/call-debtor.form", "{", "", "call-debtor"),
                arguments(
                        "no-code",
                        CASE,
                        "${step == 'REMIND'}",
                        "${sendNotice.execute(execution)}",
                        "Flow_Remind in invoice-to-cash in Definitions_invoice-to-cash"));
    }

    private static List<Arguments> words() {
        return List.of(
                arguments("process-header", CASE, "P3650D", "P1D", "invoice-to-cash"),
                arguments("named", CASE, "name=\"Send the notice\"", "", "Task_SendNotice"),
                arguments(
                        "readable-id", CASE, "id=\"Message_CaseSettled\"", "id=\"Message_0x12abc\"", "Message_0x12abc"),
                arguments(
                        "layout-present",
                        CASE,
                        "bpmnElement=\"Task_SendNotice\"",
                        "bpmnElement=\"Flow_Remind\"",
                        "Task_SendNotice"),
                arguments(
                        "layout-left-to-right",
                        "bpmn/follow-up.bpmn",
                        "<dc:Bounds x=\"255\"",
                        "<dc:Bounds x=\"5\"",
                        "Flow_Noticed"),
                arguments(
                        "layout-lines",
                        "bpmn/follow-up.bpmn",
                        "<di:waypoint x=\"452\"",
                        "<di:waypoint x=\"300\"",
                        "Flow_LookedAt"),
                arguments(
                        "layout-boxes",
                        "bpmn/follow-up.bpmn",
                        "<dc:Bounds x=\"255\"",
                        "<dc:Bounds x=\"160\"",
                        "Task_FollowUp"));
    }

    private static List<Arguments> ways() {
        return List.of(
                arguments(
                        "reachable",
                        CASE,
                        "targetRef=\"Task_CloseCase\"",
                        "targetRef=\"End_CaseClosed\"",
                        "Task_CloseCase"),
                arguments("person-before-harm", CASE, "${closeCase}", "${handOverItems}", "Task_CloseCase"),
                arguments("bean", CASE, "${closeCase}", "${closeTheCase}", "Task_CloseCase"),
                arguments("bean", ESCALATION, "${callTaskReadModel}", "${sendNotice}", "Task_CallDebtor"),
                arguments(
                        "resolves",
                        CASE,
                        "calledElement=\"escalation\"",
                        "calledElement=\"escalate\"",
                        "Stage_Escalation"),
                arguments(
                        "unused",
                        CASE,
                        "<bpmndi:BPMNDiagram",
                        "<bpmn:error id=\"Error_Any\" /><bpmndi:BPMNDiagram",
                        "Error_Any"),
                arguments("unused", "bpmn/dunning-run.bpmn", "\"approve-run\"", "\"follow-up\"", "approve-run"),
                arguments("user-task", ESCALATION, "camunda:candidateGroups=\"collector,lead\"", "", "Task_CallDebtor"),
                arguments(
                        "answers-checked", ESCALATION, "event=\"complete\"", "event=\"assignment\"", "Task_CallDebtor"),
                arguments("program", CASE, "name=\"case-settled\"", "name=\"settled\"", "case-settled"),
                arguments("program", STEP, "name=\"nextReviewDays\"", "name=\"nextReview\"", "nextReviewDays"));
    }

    private static List<Arguments> speed() {
        return List.of(
                arguments("save-point", CASE, " camunda:asyncBefore=\"true\"", "", "Task_TakeStepAlone"),
                arguments(
                        "hot-path",
                        CASE,
                        "id=\"Task_SendNotice\"",
                        "camunda:asyncBefore=\"true\" id=\"Task_SendNotice\"",
                        "Task_SendNotice"),
                arguments(
                        "hot-path",
                        ESCALATION,
                        "id=\"Task_CallDebtor\"",
                        "camunda:asyncBefore=\"true\" id=\"Task_CallDebtor\"",
                        "Task_CallDebtor"),
                arguments("hot-path", CASE, "${step == 'REMIND'}", "${other == 'REMIND'}", "Flow_Remind"),
                arguments("bare-wait", CASE, " default=\"Flow_Alone\"", "", "Wait_ForRun"),
                arguments(
                        "bare-wait",
                        CASE,
                        "id=\"Wait_ForRun\"",
                        "messageRef=\"Message_CaseSettled\" id=\"Wait_ForRun\"",
                        "Wait_ForRun"),
                arguments(
                        "no-rule-in-case",
                        CASE,
                        "<bpmn:sequenceFlow id=\"Flow_Opened\"",
                        "<bpmn:businessRuleTask id=\"Task_Ask\" camunda:decisionRef=\"account-step\" />"
                                + "<bpmn:sequenceFlow id=\"Flow_Opened\"",
                        "Task_Ask"),
                arguments(
                        "chunks-side-by-side",
                        "bpmn/dunning-run-chunk.bpmn",
                        " camunda:exclusive=\"false\"",
                        "",
                        "Task_ExecuteChunk"),
                arguments(
                        "variables",
                        CASE,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "<camunda:out source=\"outcome\" target=\"outcome\" />",
                        "invoice-to-cash"),
                arguments(
                        "variables",
                        "bpmn/dunning-run.bpmn",
                        "<camunda:taskListener",
                        "<camunda:inputOutput><camunda:inputParameter name=\"more\">1</camunda:inputParameter>"
                                + "</camunda:inputOutput><camunda:taskListener",
                        "dunning-run"));
    }

    private static List<Arguments> forms() {
        return List.of(
                arguments(
                        "form-header",
                        "bpmn/lead-decision.form",
                        "\"Camunda Platform\"",
                        "\"Camunda Cloud\"",
                        "lead-decision"),
                arguments("form-fields", "bpmn/lead-decision.form", "\"textarea\"", "\"filepicker\"", "note"),
                arguments("form-foreign-text", "bpmn/approve-run.form", "{{runUrl}}", "{{runTitle}}", "Field_Link"));
    }

    private static List<Arguments> texts() {
        var text = "bpmn/texts/en/reminder-1.properties";
        return List.of(
                arguments("text", text, "{{creditor.name}}", "{{password}}", "subject"),
                arguments("text", text, "closing =", "farewell =", "closing"),
                arguments(
                        "text-there",
                        STEP,
                        "Letter_template\">\n          <text>\"reminder-3\"",
                        "Letter_template\">\n          <text>\"reminder-9\"",
                        "Rule_Third_VeryLarge_Letter"));
    }

    private static List<Arguments> tables() {
        return List.of(
                arguments("table-header", STEP, "camunda:versionTag=\"0.1\"", "", "account-step"),
                arguments(
                        "table-header",
                        STEP,
                        "dmnElementRef=\"account-step\"",
                        "dmnElementRef=\"other\"",
                        "account-step"),
                arguments("hit-policy", STEP, "hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"", "Table_AccountStep"),
                arguments("columns", STEP, " label=\"Segment\"", "", "Input_segment"),
                arguments(
                        "row-documented",
                        STEP,
                        "A person takes over; what the person may do is decided there, so nobody needs to approve.",
                        "",
                        "Rule_Escalate"),
                arguments(
                        "row-documented",
                        STEP,
                        "id=\"Rule_Escalate\"",
                        "id=\"DecisionRule_1abc\"",
                        "DecisionRule_1abc"),
                arguments("feel", STEP, "<text>netClaim</text>", "<text>netClaim +</text>", "Input_netClaim"),
                arguments("constants", STEP, "<text>\"ESCALATE\"</text>", "<text>purpose</text>", "Rule_Escalate"),
                arguments(
                        "declared-values",
                        STEP,
                        "<text>\"ESCALATE\"</text>",
                        "<text>\"NOTHING\"</text>",
                        "Rule_Escalate"),
                arguments(
                        "declared-values",
                        STEP,
                        "<text>\"WAIT\"</text>",
                        "<text>\"WAITS\"</text>",
                        "Rule_PreDue_LetterInterval"),
                arguments(
                        "same-words",
                        STEP,
                        "\"NEW\",\"RELIABLE\",\"SLOW\",\"RISKY\"",
                        "\"NEW\",\"RELIABLE\",\"SLOW\",\"RISKY\",\"LOST\"",
                        "Input_segment"),
                arguments(
                        "first-level",
                        "dmn/item-level.dmn",
                        "<inputEntry id=\"Rule_Business_New_FirstReminder_daysSinceLastNotice\">\n          <text></text>",
                        "<inputEntry id=\"Rule_Business_New_FirstReminder_daysSinceLastNotice\">\n          <text>&gt;= 5</text>",
                        "Rule_Business_New_FirstReminder"),
                arguments("complete", STEP, "<text>\"ESCALATE\"</text>", "<text>\"PRE_DUE\"</text>", "account-step"),
                arguments(
                        "no-hidden-row",
                        STEP,
                        "<text>\"ESCALATE\"</text>",
                        "<text></text>",
                        "Rule_PreDue_LetterInterval"),
                arguments(
                        "unambiguous",
                        "dmn/charges.dmn",
                        "hitPolicy=\"FIRST\"",
                        "hitPolicy=\"UNIQUE\"",
                        "Rule_Reminder_Business_Europe and Rule_Reminder_Business"));
    }
}
