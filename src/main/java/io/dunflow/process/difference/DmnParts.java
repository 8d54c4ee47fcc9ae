package io.dunflow.process.difference;

import io.dunflow.process.lint.SafeXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Of a table: the decision with its hit policy, its columns, and its rows by rule id with their cells by column. */
final class DmnParts {

    private static final Set<String> PARTS = Set.of("input", "output", "rule");

    private final Document document;

    DmnParts(byte[] content) {
        document = SafeXml.parse(content);
    }

    List<Part> all() {
        var parts = new ArrayList<Part>();
        SafeXml.all(document)
                .filter(element -> element.getLocalName().equals("decision"))
                .forEach(decision -> add(decision, parts));
        return parts;
    }

    private static void add(Element decision, List<Part> parts) {
        parts.add(part("decision", decision, decision.getAttribute("name")));
        SafeXml.child(decision, "decisionTable").forEach(table -> {
            var inputs = columns(table, "input");
            var outputs = columns(table, "output");
            inputs.forEach(input -> parts.add(part("input", input, label(input))));
            outputs.forEach(output -> parts.add(part("output", output, label(output))));
            columns(table, "rule").forEach(rule -> parts.add(row(rule, inputs, outputs)));
        });
    }

    private static Part part(String kind, Element element, String name) {
        var values = new Values().putAll(element, PARTS).map();
        return new Part(kind, element.getAttribute("id"), name, values);
    }

    private static Part row(Element rule, List<Element> inputs, List<Element> outputs) {
        var values = new Values();
        var description =
                SafeXml.child(rule, "description").map(Element::getTextContent).collect(Collectors.joining());
        cells("when ", columns(rule, "inputEntry"), inputs, values);
        cells("then ", columns(rule, "outputEntry"), outputs, values);
        values.put("description", description.strip());
        return new Part("rule", rule.getAttribute("id"), description.strip(), values.map());
    }

    private static void cells(String prefix, List<Element> cells, List<Element> columns, Values values) {
        for (int i = 0; i < cells.size(); i++) {
            var column = i < columns.size() ? label(columns.get(i)) : "column " + (i + 1);
            values.put(prefix + column, cells.get(i).getTextContent().strip());
        }
    }

    private static List<Element> columns(Element parent, String name) {
        return SafeXml.children(parent)
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static String label(Element column) {
        return column.hasAttribute("label") ? column.getAttribute("label") : column.getAttribute("name");
    }
}
