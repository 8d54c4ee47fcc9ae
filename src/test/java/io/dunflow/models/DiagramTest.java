package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped process can be read as a picture: from left to right, no line through a box or another line. */
class DiagramTest {

    static List<String> keys() {
        return Processes.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everythingIsOnTheDiagram(String key) {
        var model = Processes.model(key);

        assertThat(model.getModelElementsByType(FlowNode.class)).allMatch(node -> node.getDiagramElement() != null);
        assertThat(model.getModelElementsByType(SequenceFlow.class)).allMatch(flow -> flow.getDiagramElement() != null);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatComesLaterIsFurtherRight(String key) {
        var model = Processes.model(key);

        for (SequenceFlow flow : forward(model)) {
            assertThat(box(flow.getTarget()).getCenterX())
                    .as("%s leads to the left or straight down", flow.getId())
                    .isGreaterThanOrEqualTo(box(flow.getSource()).getCenterX());
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noLinePassesThroughABox(String key) {
        var model = Processes.model(key);
        var boxes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .toList();

        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            for (FlowNode node : boxes) {
                // Lines end on the edge of their own boxes.
                var inner = box(node);
                inner.setRect(inner.getX() + 2, inner.getY() + 2, inner.getWidth() - 4, inner.getHeight() - 4);
                assertThat(lines(flow))
                        .as("%s and %s", flow.getId(), node.getId())
                        .noneMatch(line -> line.intersects(inner));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noTwoLinesCross(String key) {
        var flows = List.copyOf(Processes.model(key).getModelElementsByType(SequenceFlow.class));

        for (SequenceFlow one : flows) {
            for (SequenceFlow other : flows) {
                assertThat(cross(one, other))
                        .as("%s crosses %s", one.getId(), other.getId())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void boxesDoNotOverlap(String key) {
        var nodes = Processes.model(key).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .toList();

        for (FlowNode one : nodes) {
            assertThat(nodes).noneMatch(other -> other != one && box(one).intersects(box(other)));
        }
    }

    /** Flows that do not lead back to where the process has been: those of a walk from the start, breadth first. */
    private static List<SequenceFlow> forward(BpmnModelInstance model) {
        var found = new ArrayList<SequenceFlow>();
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
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
        }
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
