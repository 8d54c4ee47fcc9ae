package io.dunflow.process.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a form, by key or id, and the form itself. */
final class FormParts {

    private static final Set<String> NO_MATTER = Set.of("layout", "exporter");

    private FormParts() {}

    static List<Part> of(byte[] content) {
        var form = parse(content);
        var parts = new ArrayList<Part>();
        parts.add(part("form", form.path("id").asText("form"), form));
        form.path("components")
                .forEach(field -> parts.add(part(field.path("type").asText(), id(field), field)));
        return parts;
    }

    private static Part part(String kind, String id, JsonNode node) {
        var values = new LinkedHashMap<String, String>();
        flatten("", node, values);
        return new Part(kind, id, node.path("label").asText(""), values);
    }

    private static String id(JsonNode field) {
        return field.path("key").asText(field.path("id").asText());
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        if (node.isValueNode()) {
            values.put(path, node.asText());
        }
        node.properties().forEach(field -> {
            if (!NO_MATTER.contains(field.getKey()) && !field.getKey().equals("components")) {
                flatten(path.isEmpty() ? field.getKey() : path + " " + field.getKey(), field.getValue(), values);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var entry = node.get(i);
            var name = entry.has("value")
                    ? entry.path("value").asText()
                    : entry.path("key").asText("" + (i + 1));
            flatten(path + " " + name, entry, values);
        }
    }

    private static JsonNode parse(byte[] content) {
        try {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is not well-formed JSON: " + e.getMessage(), e);
        }
    }
}
