package io.dunflow.process.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a job begins and where none may: what lets a step be retried by itself, and a run wake thousands of cases. */
final class SavePoints {

    static final String CASE = "invoice-to-cash";
    private static final String CHUNK = "dunning-run-chunk";

    static final List<LintRule> RULES = List.of(
            LintRule.ofProcesses(
                    "save-point",
                    "A step that acts outside the database, or is retried by itself, begins with a job (asynchronous"
                            + " before), so that what came before it is not undone or done twice.",
                    SavePoints::withoutJob),
            new LintRule(
                    "hot-path",
                    "On the way that a chunk of a run executes there is no job, no gateway and no other variable than"
                            + " step: a hundred cases are woken in one transaction.",
                    models -> models.process(CASE).stream().flatMap(process -> hot(models, process))),
            new LintRule(
                    "bare-wait",
                    "A case waits for the run without timer, message or event of its own, has a default way out, and no"
                            + " way into an end: anything else halves the speed of a run or lets a case end.",
                    models -> models.process(CASE).stream().flatMap(SavePoints::waits)),
            new LintRule(
                    "no-rule-in-case",
                    "No table is asked in a case: the run asks once for all accounts that are equal.",
                    models -> models.process(CASE).stream().flatMap(process -> process.all(BusinessRuleTask.class)
                            .map(task -> process.fault(task, "asks a table in a case")))),
            new LintRule(
                    "chunks-side-by-side",
                    "Each step of a chunk is a job that is not exclusive, so that chunks run on all threads and nodes.",
                    models -> models.process(CHUNK).stream().flatMap(process -> process.all(Activity.class)
                            .filter(step -> !step.isCamundaAsyncBefore() || step.isCamundaExclusive())
                            .map(step -> process.fault(step, "is not asynchronous before, or exclusive")))));

    private SavePoints() {}

    private static Stream<Fault> withoutJob(ProcessFile process) {
        return process.boxes().stream()
                .filter(node -> ProcessFile.bean(node).savePoint() && !node.isCamundaAsyncBefore())
                .map(node -> process.fault(node, "is not asynchronous before"));
    }

    private static Stream<Fault> hot(Models models, ProcessFile process) {
        var faults = new ArrayList<Fault>();
        var open = new ArrayDeque<FlowNode>(firstSteps(process));
        var seen = new HashSet<FlowNode>(open);
        while (!open.isEmpty()) {
            var node = open.remove();
            check(process, node).ifPresent(faults::add);
            called(models, node).ifPresent(stage -> faults.addAll(hotStage(stage)));
            if (!restsAt(node)) {
                node.getOutgoing().stream()
                        .map(SequenceFlow::getTarget)
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        return Stream.concat(faults.stream(), conditions(process));
    }

    private static List<FlowNode> firstSteps(ProcessFile process) {
        var starts = process.all(StartEvent.class)
                .filter(start -> start.getEventDefinitions().isEmpty())
                .map(FlowNode.class::cast);
        return Stream.concat(starts, process.all(ReceiveTask.class))
                .flatMap(node -> node.getOutgoing().stream())
                .map(SequenceFlow::getTarget)
                .toList();
    }

    private static Optional<ProcessFile> called(Models models, FlowNode node) {
        return node instanceof CallActivity call ? models.process(call.getCalledElement()) : Optional.empty();
    }

    private static List<Fault> hotStage(ProcessFile stage) {
        var faults = new ArrayList<Fault>();
        for (FlowNode node : firstSteps(stage)) {
            check(stage, node).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<Fault> check(ProcessFile process, FlowNode node) {
        if (node instanceof Gateway) {
            return Optional.of(process.fault(node, "is a gateway on the way that a run takes"));
        }
        boolean job = node.isCamundaAsyncBefore() && !ProcessFile.bean(node).savePoint() || node.isCamundaAsyncAfter();
        return job ? Optional.of(process.fault(node, "is a job on the way that a run takes")) : Optional.empty();
    }

    /** Nodes at which the transaction of the chunk ends. */
    private static boolean restsAt(FlowNode node) {
        return node instanceof ReceiveTask
                || node instanceof UserTask
                || node instanceof CatchEvent
                || node instanceof EndEvent
                || node instanceof CallActivity
                || ProcessFile.bean(node).savePoint();
    }

    private static Stream<Fault> conditions(ProcessFile process) {
        return process.all(ReceiveTask.class)
                .flatMap(wait -> wait.getOutgoing().stream())
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow ->
                        !flow.getConditionExpression().getTextContent().strip().matches("\\$\\{step == '[A-Z_]+'}"))
                .map(flow -> process.fault(flow, "asks something else than step, as in ${step == 'REMIND'}"));
    }

    private static Stream<Fault> waits(ProcessFile process) {
        return process.all(ReceiveTask.class).flatMap(wait -> {
            var faults = new ArrayList<String>();
            if (wait.getMessage() != null || process.boundary(wait).findAny().isPresent()) {
                faults.add("has a message or event of its own");
            }
            if (wait.isCamundaAsyncBefore() || wait.isCamundaAsyncAfter()) {
                faults.add("is a job");
            }
            if (wait.getDefault() == null && wait.getOutgoing().size() > 1) {
                faults.add("has no default way out");
            }
            if (wait.getOutgoing().stream().anyMatch(flow -> flow.getTarget() instanceof EndEvent)) {
                faults.add("leads into an end");
            }
            return faults.stream().map(message -> process.fault(wait, message));
        });
    }
}
