package io.dunflow.process.lint;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where the ways of a process lead. */
final class Ways {

    static final List<LintRule> RULES = List.of(
            LintRule.ofProcesses(
                    "reachable",
                    "Every element lies on a way from a start to an end: what is never reached misleads, and what leads"
                            + " nowhere lets a case end in silence.",
                    process -> Stream.concat(unreached(process), deadEnds(process))),
            new LintRule(
                    "person-before-harm",
                    "A consumer is never handed over, declined or scored down by the machine alone: a user task stands"
                            + " on every way to such a step.",
                    Ways::harm));

    private Ways() {}

    private static Stream<Fault> unreached(ProcessFile process) {
        var reached = walk(process.starts().toList(), process::next);
        return process.boxes().stream()
                .filter(node -> !reached.contains(node))
                .map(node -> process.fault(node, "is never reached"));
    }

    private static Stream<Fault> deadEnds(ProcessFile process) {
        var ends = walk(process.all(EndEvent.class).toList(), node -> before(process, node));
        return process.boxes().stream()
                .filter(node -> !ends.contains(node))
                .map(node -> process.fault(node, "leads to no end"));
    }

    private static Stream<FlowNode> before(ProcessFile process, FlowNode node) {
        var sources = node.getIncoming().stream().map(SequenceFlow::getSource);
        return node instanceof BoundaryEvent event
                ? Stream.concat(sources, Stream.of((FlowNode) event.getAttachedTo()))
                : sources;
    }

    private static Stream<Fault> harm(Models models) {
        return models.processes().stream().flatMap(process -> alone(models, process, new HashSet<>()).stream()
                .filter(node -> ProcessFile.bean(node).harms())
                .map(node -> process.fault(node, "can be reached without a user task before it")));
    }

    /** The nodes that the machine reaches without a person; none where the process is called behind a person. */
    private static Set<FlowNode> alone(Models models, ProcessFile process, Set<String> asked) {
        asked.add(process.key());
        var callers = models.processes().stream()
                .filter(caller -> calls(caller, process).findAny().isPresent() && !asked.contains(caller.key()))
                .toList();
        boolean behindPerson = !callers.isEmpty()
                && callers.stream().noneMatch(caller -> alone(models, caller, asked).stream()
                        .anyMatch(calls(caller, process).collect(Collectors.toSet())::contains));
        return behindPerson ? Set.of() : unattended(models, process, new HashSet<>());
    }

    private static Stream<CallActivity> calls(ProcessFile caller, ProcessFile called) {
        return caller.all(CallActivity.class).filter(call -> called.key().equals(call.getCalledElement()));
    }

    private static Set<FlowNode> unattended(Models models, ProcessFile process, Set<String> entered) {
        entered.add(process.key());
        return walk(
                process.starts().toList(),
                node -> passesPerson(models, node, entered) ? process.boundary(node) : process.next(node));
    }

    /** A person stands behind the flows of a user task, but not behind a timer on its boundary. */
    private static boolean passesPerson(Models models, FlowNode node, Set<String> entered) {
        if (node instanceof CallActivity call) {
            return models.process(String.valueOf(call.getCalledElement()))
                    .filter(called -> !entered.contains(called.key()))
                    .filter(called ->
                            unattended(models, called, entered).stream().noneMatch(EndEvent.class::isInstance))
                    .isPresent();
        }
        return node instanceof UserTask;
    }

    private static Set<FlowNode> walk(Collection<? extends FlowNode> from, Function<FlowNode, Stream<FlowNode>> next) {
        var seen = new HashSet<FlowNode>(from);
        var open = new ArrayDeque<FlowNode>(from);
        while (!open.isEmpty()) {
            next.apply(open.remove()).filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}
