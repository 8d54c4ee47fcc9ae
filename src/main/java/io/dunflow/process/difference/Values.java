package io.dunflow.process.difference;

import io.dunflow.process.lint.SafeXml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What an element of XML says, as names and texts: its attributes, and those of the elements it consists of. */
final class Values {

    /** Said by the flows themselves, or without meaning for the reader. */
    private static final Set<String> IGNORED = Set.of("id", "incoming", "outgoing");

    private final Map<String, String> values = new LinkedHashMap<>();

    Values put(String name, String text) {
        if (!text.isEmpty()) {
            values.merge(name, text, (one, other) -> one + "; " + other);
        }
        return this;
    }

    /** Adds all that the element says, but not what parts of their own say. */
    Values putAll(Element element, Set<String> parts) {
        flatten("", element, parts);
        return this;
    }

    Map<String, String> map() {
        return values;
    }

    private void flatten(String path, Element element, Set<String> parts) {
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i))
                .filter(attribute -> !IGNORED.contains(attribute.getLocalName()))
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()))
                .filter(attribute -> !"http://www.w3.org/2001/XMLSchema-instance".equals(attribute.getNamespaceURI()))
                .forEach(attribute -> put(join(path, attribute.getLocalName()), attribute.getValue()));
        put(path.isEmpty() ? "text" : path, SafeXml.ownText(element).strip());
        SafeXml.children(element)
                .filter(child -> !IGNORED.contains(child.getLocalName()) && !parts.contains(child.getLocalName()))
                .forEach(child -> child(path, child, parts));
    }

    private void child(String path, Element child, Set<String> parts) {
        var name = child.getLocalName();
        if (name.endsWith("EventDefinition")) {
            put("event", name);
        }
        var event = child.hasAttribute("event") ? name + " " + child.getAttribute("event") : name;
        flatten(name.equals("extensionElements") ? path : join(path, event), child, parts);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + " " + name;
    }
}
