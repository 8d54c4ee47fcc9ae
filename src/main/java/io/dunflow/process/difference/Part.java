package io.dunflow.process.difference;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a model with all that it says.
 *
 * @param values by name, in the order in which they are to be read
 */
record Part(String kind, String id, String name, Map<String, String> values) {

    /** The parts of a file by id. */
    static Map<String, Part> read(String file, byte[] content) {
        try {
            return byId(parts(file.substring(file.lastIndexOf('.') + 1), content));
        } catch (IllegalArgumentException e) {
            return byId(List.of(new Part("unreadable", "file", e.getMessage(), whole(content))));
        }
    }

    Part with(String what, String text) {
        var more = new LinkedHashMap<>(values);
        more.put(what, text);
        return new Part(kind, id, name, more);
    }

    private static Collection<Part> parts(String ending, byte[] content) {
        return switch (ending) {
            case "bpmn" -> new BpmnParts(content).all();
            case "dmn" -> new DmnParts(content).all();
            case "form" -> FormParts.of(content);
            case "properties" -> TextParts.of(content);
            default -> List.of(new Part("file", "file", "", whole(content)));
        };
    }

    private static Map<String, String> whole(byte[] content) {
        return Map.of("text", new String(content, StandardCharsets.UTF_8));
    }

    private static Map<String, Part> byId(Collection<Part> parts) {
        var byId = new LinkedHashMap<String, Part>();
        parts.forEach(part -> byId.put(part.kind().equals("layout") ? "layout" : part.id(), part));
        return byId;
    }
}
