package io.dunflow.models;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** The shipped processes and forms, each with something in it that a rule of lint is there for. */
final class BrokenProcesses {

    private static final String CASE = "bpmn/invoice-to-cash.bpmn";
    private static final String ESCALATION = "bpmn/escalation.bpmn";
    private static final String STEP = "dmn/account-step.dmn";

    private BrokenProcesses() {}

    static List<Arguments> files() {
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

    static List<Arguments> words() {
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
                        "<di:waypoint x=\"455\"",
                        "<di:waypoint x=\"300\"",
                        "Flow_LookedAt"),
                arguments(
                        "layout-boxes",
                        "bpmn/follow-up.bpmn",
                        "<dc:Bounds x=\"255\"",
                        "<dc:Bounds x=\"160\"",
                        "Task_FollowUp"));
    }

    static List<Arguments> ways() {
        return List.of(
                arguments(
                        "reachable",
                        CASE,
                        "targetRef=\"Task_CloseCase\"",
                        "targetRef=\"End_CaseClosed\"",
                        "Task_CloseCase"),
                arguments(
                        "person-before-harm",
                        CASE,
                        "\"Close the case\" camunda:delegateExpression=\"${closeCase}",
                        "\"Close the case\" camunda:delegateExpression=\"${handOverItems}",
                        "Task_CloseCase"),
                arguments(
                        "bean",
                        CASE,
                        "\"Close the case\" camunda:delegateExpression=\"${closeCase}",
                        "\"Close the case\" camunda:delegateExpression=\"${closeTheCase}",
                        "Task_CloseCase"),
                arguments("bean", ESCALATION, "${callTaskReadModel}", "${sendNotice}", "Task_CallDebtor"),
                arguments(
                        "resolves",
                        CASE,
                        "calledElement=\"escalation\"",
                        "calledElement=\"escalate\"",
                        "Stage_Escalation"),
                arguments("call-binding", CASE, " camunda:calledElementBinding=\"latest\"", "", "Stage_Escalation"),
                arguments("call-binding", CASE, "Binding=\"latest\"", "Binding=\"deployment\"", "Stage_Escalation"),
                arguments("call-binding", CASE, "Bound to the latest version: a case", "A case", "Stage_Escalation"),
                arguments(
                        "unused",
                        CASE,
                        "<bpmndi:BPMNDiagram",
                        "<bpmn:error id=\"Error_Any\" /><bpmndi:BPMNDiagram",
                        "Error_Any"),
                arguments("unused", "bpmn/dunning-run.bpmn", "\"approve-run\"", "\"follow-up\"", "approve-run"),
                arguments("user-task", ESCALATION, "camunda:candidateGroups=\"collector,lead\"", "", "Task_CallDebtor"),
                arguments("user-task", ESCALATION, "camunda:formRef=\"call-debtor\"", "", "Task_CallDebtor"),
                arguments("task-days", ESCALATION, "${callTaskReadModel}", "${leaveCall}", "Task_CallDebtor"),
                arguments(
                        "known-variables",
                        ESCALATION,
                        "${nextStep == 'LEAD'}",
                        "${nexStep == 'LEAD'}",
                        "Flow_TriedEnough"),
                arguments(
                        "answers-checked", ESCALATION, "event=\"complete\"", "event=\"assignment\"", "Task_CallDebtor"),
                arguments("program", CASE, "name=\"case-settled\"", "name=\"settled\"", "case-settled"),
                arguments("program", STEP, "name=\"nextReviewDays\"", "name=\"nextReview\"", "nextReviewDays"));
    }

    static List<Arguments> speed() {
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
                        "id=\"Task_LookBeforeCall\"",
                        "camunda:asyncBefore=\"true\" id=\"Task_LookBeforeCall\"",
                        "Task_LookBeforeCall"),
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

    static List<Arguments> forms() {
        return List.of(
                arguments(
                        "form-header",
                        "bpmn/lead-decision.form",
                        "\"Camunda Platform\"",
                        "\"Camunda Cloud\"",
                        "lead-decision"),
                arguments("form-fields", "bpmn/lead-decision.form", "\"textarea\"", "\"filepicker\"", "note"),
                arguments("form-foreign-text", "bpmn/approve-run.form", "{{runUrl}}", "{{runTitle}}", "Field_Link"),
                arguments(
                        "form-texts",
                        "bpmn/form-texts_de.properties",
                        "[Seite öffnen]({{followUpUrl}})",
                        "{{debtorName}}",
                        "approve-write-off.Field_Link"),
                arguments(
                        "form-texts",
                        "bpmn/form-texts_de.properties",
                        "call-debtor.outcome.PAID=",
                        "call-debtor.outcome.PAYS=",
                        "call-debtor.outcome.PAYS"));
    }
}
