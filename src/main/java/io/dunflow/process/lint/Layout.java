package io.dunflow.process.lint;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

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
                    process -> lines(process, new Picture(process))),
            LintRule.ofProcesses(
                    "layout-boxes", "No box covers another, so that each can be read.", Layout::overlapping));

    /** Lines end on the edge of their own boxes. */
    private static final int EDGE = 2;

    private Layout() {}

    private static Stream<Fault> missing(ProcessFile process) {
        var picture = new Picture(process);
        var nodes = process.all(FlowNode.class).filter(node -> !picture.shows(node));
        var flows = process.all(SequenceFlow.class).filter(flow -> !picture.shows(flow));
        return Stream.concat(nodes, flows).map(element -> process.fault(element, "is not on the picture"));
    }

    private static Stream<Fault> leftwards(ProcessFile process) {
        var picture = new Picture(process);
        return forward(process).stream()
                .filter(flow -> picture.shows(flow.getSource()) && picture.shows(flow.getTarget()))
                .filter(flow -> picture.box(flow.getTarget()).getCenterX()
                        < picture.box(flow.getSource()).getCenterX())
                .map(flow -> process.fault(flow, "leads to the left, though it goes on with the process"));
    }

    private static Stream<Fault> lines(ProcessFile process, Picture picture) {
        return Stream.concat(throughBoxes(process, picture), crossing(process, picture));
    }

    private static Stream<Fault> throughBoxes(ProcessFile process, Picture picture) {
        return picture.flows().stream().flatMap(flow -> picture.boxes().stream()
                .filter(node -> passes(picture.lines(flow), picture.box(node)))
                .map(node -> process.fault(flow, "runs through the box of " + node.getId())));
    }

    private static boolean passes(List<Line2D> lines, Rectangle2D box) {
        var inner = new Rectangle2D.Double(
                box.getX() + EDGE, box.getY() + EDGE, box.getWidth() - 2 * EDGE, box.getHeight() - 2 * EDGE);
        return lines.stream().anyMatch(line -> line.intersects(inner));
    }

    private static Stream<Fault> crossing(ProcessFile process, Picture picture) {
        var flows = picture.flows();
        return flows.stream().flatMap(one -> flows.stream()
                .filter(other -> other != one && cross(picture.lines(one), picture.lines(other)))
                .map(other -> process.fault(one, "crosses " + other.getId())));
    }

    private static Stream<Fault> overlapping(ProcessFile process) {
        var picture = new Picture(process);
        var nodes = picture.boxes();
        return nodes.stream().flatMap(one -> nodes.subList(nodes.indexOf(one) + 1, nodes.size()).stream()
                .filter(other -> picture.box(one).intersects(picture.box(other)) && !onTheEdge(process, one, other))
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
    private static boolean cross(List<Line2D> one, List<Line2D> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> {
            boolean upright = a.getX1() == a.getX2() && b.getY1() == b.getY2();
            return upright && inside(b.getY1(), a.getY1(), a.getY2()) && inside(a.getX1(), b.getX1(), b.getX2());
        }));
    }

    private static boolean inside(double value, double end, double otherEnd) {
        return value > Math.min(end, otherEnd) && value < Math.max(end, otherEnd);
    }
}
