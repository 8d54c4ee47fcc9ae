package io.dunflow.process.lint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A file with a process. */
record ProcessFile(String file, BpmnModelInstance model, Elements elements) {

    ProcessFile(String file, BpmnModelInstance model) {
        this(file, model, new Elements(model));
    }

    /** The name that the file gives to its process. */
    String key() {
        return Models.key(file);
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return elements.of(type);
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    /** Nodes that are boxes of their own, not frames around others. */
    List<FlowNode> boxes() {
        return all(FlowNode.class).filter(node -> !(node instanceof SubProcess)).toList();
    }

    Fault fault(BaseElement element, String message) {
        return new Fault(file, element.getId() == null ? key() : element.getId(), message);
    }

    /** Events at which something begins by itself: the process, or what an event sets off at any time. */
    Stream<StartEvent> starts() {
        return all(StartEvent.class)
                .filter(start -> !(start.getParentElement() instanceof SubProcess frame) || frame.triggeredByEvent());
    }

    /** Where the way goes on from a node: by flows, into a frame, and by the events on its boundary. */
    Stream<FlowNode> next(FlowNode node) {
        var into =
                all(StartEvent.class).filter(start -> start.getParentElement().equals(node));
        return Stream.of(node.getOutgoing().stream().map(SequenceFlow::getTarget), into, boundary(node))
                .flatMap(found -> found);
    }

    /** The events on the boundary of a node. */
    Stream<FlowNode> boundary(FlowNode node) {
        return all(BoundaryEvent.class)
                .filter(event -> node.equals(event.getAttachedTo()))
                .map(FlowNode.class::cast);
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .collect(Collectors.joining());
    }

    /** The bean that does the work of a node; one without effects when there is none. */
    static Bean bean(FlowNode node) {
        return node instanceof ServiceTask task
                ? Beans.ofProgram().named(task.getCamundaDelegateExpression())
                : Bean.unknown("");
    }
}
