package io.dunflow.process.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What a process has to say about itself. */
final class Words {

    static final List<LintRule> RULES = List.of(
            LintRule.ofProcesses(
                    "process-header",
                    "A process is named like its file, says what it is for, has a version tag and keeps its history for"
                            + " ten years (P3650D), as records of a claim have to.",
                    Words::header),
            LintRule.ofProcesses(
                    "named",
                    "Every element, and every flow where there is a choice, has a name and a line of documentation,"
                            + " because the model is what people read.",
                    Words::named),
            LintRule.ofProcesses(
                    "readable-id",
                    "Ids are readable (Task_CallDebtor), because logs, incidents, scenarios and differences show them.",
                    Words::ids));

    static final String TEN_YEARS = "P3650D";
    private static final String READABLE = "[A-Z][A-Za-z]+(_[A-Z][A-Za-z0-9]*)+";

    private Words() {}

    private static Stream<Fault> header(ProcessFile file) {
        var process = file.process();
        var faults = new ArrayList<String>();
        if (!file.key().equals(process.getId())) {
            faults.add("has the id " + process.getId() + ", unlike its file");
        }
        if (blank(process.getName()) || ProcessFile.documentation(process).isBlank()) {
            faults.add("has no name or no documentation");
        }
        if (!process.isExecutable()) {
            faults.add("is not executable");
        }
        if (!TEN_YEARS.equals(process.getCamundaHistoryTimeToLiveString())) {
            faults.add("has not the time to live " + TEN_YEARS);
        }
        if (blank(process.getCamundaVersionTag())) {
            faults.add("has no version tag");
        }
        return faults.stream().map(message -> file.fault(process, message));
    }

    private static Stream<Fault> named(ProcessFile file) {
        return elements(file).flatMap(element -> {
            var faults = new ArrayList<Fault>();
            if (blank(element.getAttributeValue("name"))) {
                faults.add(file.fault(element, "has no name"));
            }
            if (ProcessFile.documentation(element).isBlank()) {
                faults.add(file.fault(element, "has no documentation"));
            }
            return faults.stream();
        });
    }

    private static Stream<BaseElement> elements(ProcessFile file) {
        var choices = file.all(SequenceFlow.class)
                .filter(flow -> flow.getSource().getOutgoing().size() > 1);
        return Stream.of(file.all(FlowNode.class), choices, file.all(Message.class))
                .flatMap(found -> found);
    }

    private static Stream<Fault> ids(ProcessFile file) {
        return Stream.concat(file.all(FlowElement.class), file.all(Message.class))
                .filter(element -> !String.valueOf(element.getId()).matches(READABLE))
                .map(element -> file.fault(element, "has an id that says nothing"));
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
