package io.dunflow.process.lint;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Where the nodes and flows of a process stand, measured once. */
final class Picture {

    private final Map<FlowNode, Rectangle2D> nodes = new LinkedHashMap<>();
    private final Map<SequenceFlow, List<Line2D>> flows = new LinkedHashMap<>();

    Picture(ProcessFile process) {
        process.all(FlowNode.class).forEach(this::measure);
        process.all(SequenceFlow.class).forEach(this::measure);
    }

    boolean shows(FlowNode node) {
        return nodes.containsKey(node);
    }

    boolean shows(SequenceFlow flow) {
        return flows.containsKey(flow);
    }

    /** A box that is drawn. */
    Rectangle2D box(FlowNode node) {
        return nodes.get(node);
    }

    /** The nodes that are boxes of their own, not frames around others. */
    List<FlowNode> boxes() {
        return nodes.keySet().stream()
                .filter(node -> !(node instanceof SubProcess))
                .toList();
    }

    List<SequenceFlow> flows() {
        return List.copyOf(flows.keySet());
    }

    /** The pieces of a flow that is drawn, from its source on. */
    List<Line2D> lines(SequenceFlow flow) {
        return flows.get(flow);
    }

    private void measure(FlowNode node) {
        if (node.getDiagramElement() instanceof BpmnShape shape) {
            var bounds = shape.getBounds();
            nodes.put(
                    node, new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        }
    }

    private void measure(SequenceFlow flow) {
        var edge = flow.getDiagramElement();
        if (edge == null) {
            return;
        }
        var points = edge.getWaypoints().stream()
                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                .toList();
        var lines = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        flows.put(flow, lines);
    }
}
