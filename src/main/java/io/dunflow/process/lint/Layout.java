package io.dunflow.process.lint;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** A process as a picture. What is not on it is missing, and the other rules look past it. */
final class Layout {

    static final List<LintRule> RULES = List.of(
            LintRule.ofProcesses(
                    "layout-present",
                    "Every element stands on the picture, or nobody sees it in the Modeler and in Cockpit.",
                    Layout::missing),
            LintRule.ofProcesses(
                    "layout-left-to-right",
                    "What comes later stands further right, so that a process reads like a line.",
                    Layout::leftwards),
            LintRule.ofProcesses(
                    "layout-lines",
                    "No line runs through a box or crosses another, so that each can be followed with a finger.",
                    process -> Stream.concat(throughBoxes(process), crossing(process))),
            LintRule.ofProcesses(
                    "layout-boxes", "No box covers another, so that each can be read.", Layout::overlapping));

    /** Lines end on the edge of their own boxes. */
    private static final int EDGE = 2;

    private Layout() {}

    private static Stream<Fault> missing(ProcessFile process) {
        var nodes = process.all(FlowNode.class).filter(node -> !(node.getDiagramElement() instanceof BpmnShape));
        var flows = process.all(SequenceFlow.class).filter(flow -> flow.getDiagramElement() == null);
        return Stream.concat(nodes, flows).map(element -> process.fault(element, "is not on the picture"));
    }

    private static Stream<Fault> leftwards(ProcessFile process) {
        return forward(process).stream()
                .filter(flow -> drawn(flow.getSource()) && drawn(flow.getTarget()))
                .filter(flow -> box(flow.getTarget()).getCenterX()
                        < box(flow.getSource()).getCenterX())
                .map(flow -> process.fault(flow, "leads to the left, though it goes on with the process"));
    }

    private static Stream<Fault> throughBoxes(ProcessFile process) {
        return flows(process).stream().flatMap(flow -> boxes(process).stream()
                .filter(node -> passes(flow, node))
                .map(node -> process.fault(flow, "runs through the box of " + node.getId())));
    }

    private static boolean passes(SequenceFlow flow, FlowNode node) {
        var inner = box(node);
        inner.setRect(
                inner.getX() + EDGE, inner.getY() + EDGE, inner.getWidth() - 2 * EDGE, inner.getHeight() - 2 * EDGE);
        return lines(flow).stream().anyMatch(line -> line.intersects(inner));
    }

    private static Stream<Fault> crossing(ProcessFile process) {
        var flows = flows(process);
        return flows.stream().flatMap(one -> flows.stream()
                .filter(other -> other != one && cross(one, other))
                .map(other -> process.fault(one, "crosses " + other.getId())));
    }

    private static Stream<Fault> overlapping(ProcessFile process) {
        var nodes = boxes(process);
        return nodes.stream().flatMap(one -> nodes.stream()
                .filter(other -> nodes.indexOf(other) > nodes.indexOf(one))
                .filter(other -> box(one).intersects(box(other)) && !onTheEdge(process, one, other))
                .map(other -> process.fault(one, "overlaps " + other.getId())));
    }

    private static boolean onTheEdge(ProcessFile process, FlowNode one, FlowNode other) {
        return process.boundary(one).anyMatch(other::equals)
                || process.boundary(other).anyMatch(one::equals);
    }

    /** Flows that do not lead back to where the process has been: those of a walk from the starts, breadth first. */
    private static List<SequenceFlow> forward(ProcessFile process) {
        var found = new ArrayList<SequenceFlow>();
        process.starts().forEach(start -> {
            Set<FlowNode> seen = new HashSet<>(Set.of(start));
            var next = new ArrayList<FlowNode>(seen);
            while (!next.isEmpty()) {
                for (SequenceFlow flow : next.remove(0).getOutgoing()) {
                    if (seen.add(flow.getTarget())) {
                        found.add(flow);
                        next.add(flow.getTarget());
                    }
                }
            }
        });
        return found;
    }

    /** Lines cross when they meet at a right angle inside both; running together to or from a box is no crossing. */
    private static boolean cross(SequenceFlow one, SequenceFlow other) {
        return lines(one).stream().anyMatch(a -> lines(other).stream().anyMatch(b -> {
            boolean upright = a.getX1() == a.getX2() && b.getY1() == b.getY2();
            return upright && inside(b.getY1(), a.getY1(), a.getY2()) && inside(a.getX1(), b.getX1(), b.getX2());
        }));
    }

    private static boolean inside(double value, double end, double otherEnd) {
        return value > Math.min(end, otherEnd) && value < Math.max(end, otherEnd);
    }

    private static List<SequenceFlow> flows(ProcessFile process) {
        return process.all(SequenceFlow.class)
                .filter(flow -> flow.getDiagramElement() != null)
                .toList();
    }

    private static List<FlowNode> boxes(ProcessFile process) {
        return process.boxes().stream().filter(Layout::drawn).toList();
    }

    private static boolean drawn(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape;
    }

    private static Rectangle2D box(FlowNode node) {
        var bounds = ((BpmnShape) node.getDiagramElement()).getBounds();
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> lines(SequenceFlow flow) {
        var points = flow.getDiagramElement().getWaypoints().stream()
                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                .toList();
        var lines = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return lines;
    }
}
