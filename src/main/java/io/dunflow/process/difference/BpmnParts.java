package io.dunflow.process.difference;

import io.dunflow.process.lint.SafeXml;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The elements of a process by id, and its picture as one part. */
final class BpmnParts {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** What belongs to the element that it stands in. */
    private static final Set<String> DETAILS = Set.of(
            "definitions",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "conditionExpression",
            "condition",
            "flowNodeRef",
            "text",
            "timeDate",
            "timeCycle",
            "timeDuration",
            "loopCardinality",
            "completionCondition",
            "multiInstanceLoopCharacteristics",
            "standardLoopCharacteristics",
            "inputDataItem",
            "laneSet");

    private final Document document;
    private final Set<String> parts;

    BpmnParts(byte[] content) {
        document = SafeXml.parse(content);
        parts = SafeXml.all(document)
                .filter(BpmnParts::isPart)
                .map(Element::getLocalName)
                .collect(Collectors.toSet());
    }

    List<Part> all() {
        var elements = SafeXml.all(document).filter(BpmnParts::isPart).map(this::part);
        return Stream.concat(elements, layout()).toList();
    }

    private static boolean isPart(Element element) {
        var name = element.getLocalName();
        return MODEL.equals(element.getNamespaceURI())
                && element.hasAttribute("id")
                && !name.endsWith("EventDefinition")
                && !DETAILS.contains(name);
    }

    private Part part(Element element) {
        var values = new Values().put("type", element.getLocalName()).putAll(element, parts);
        return new Part(element.getLocalName(), element.getAttribute("id"), element.getAttribute("name"), values.map());
    }

    private Stream<Part> layout() {
        var places = new TreeMap<String, String>();
        SafeXml.all(document)
                .filter(shape -> shape.hasAttribute("bpmnElement"))
                .forEach(shape -> places.put(shape.getAttribute("bpmnElement"), place(shape)));
        return places.isEmpty() ? Stream.empty() : Stream.of(new Part("layout", "layout", "", places));
    }

    private static String place(Element shape) {
        return SafeXml.children(shape)
                .filter(child -> child.hasAttribute("x"))
                .map(child -> Stream.of("x", "y", "width", "height")
                        .map(child::getAttribute)
                        .filter(number -> !number.isEmpty())
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }
}
