package io.dunflow.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A part of a mapping's text, which remembers what is wrong with it instead of stopping at the first problem. */
final class MappingTree {

    private final JsonNode node;
    private final String path;
    private final List<String> problems;

    MappingTree(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Refuses every key but these. */
    MappingTree only(Collection<String> keys) {
        if (!node.isObject()) {
            problem("", "must be a list of keys and values");
            return this;
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problem(key, "is unknown; known are " + String.join(", ", keys));
            }
        });
        return this;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    String text(String key, String fallback) {
        if (!has(key)) {
            return fallback;
        }
        if (!node.get(key).isValueNode()) {
            problem(key, "must be a single value");
            return fallback;
        }
        return node.get(key).asText();
    }

    /** One of the words, the first of them when the key is absent. */
    String oneOf(String key, String... words) {
        var text = text(key, words[0]);
        if (!List.of(words).contains(text)) {
            problem(key, "must be one of " + String.join(", ", words) + ", not '" + text + "'");
        }
        return text;
    }

    /** A single character, or null when the key is absent or says none. */
    Character character(String key, Character fallback) {
        var text = text(key, fallback == null ? "none" : fallback.toString());
        if (text.equals("none")) {
            return null;
        }
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() != 1) {
            problem(key, "must be a single character, 'tab' or 'none'");
            return fallback;
        }
        return text.charAt(0);
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        if (has(key)) {
            var value = node.get(key);
            if (value.isArray()) {
                value.forEach(element -> texts.add(element.asText()));
            } else {
                texts.add(value.asText());
            }
        }
        return texts;
    }

    Map<String, MappingTree> children() {
        var children = new TreeMap<String, MappingTree>();
        node.fieldNames().forEachRemaining(key -> children.put(key, child(key)));
        return children;
    }

    MappingTree child(String key) {
        return new MappingTree(node.path(key), path.isEmpty() ? key : path + "." + key, problems);
    }

    boolean isText() {
        return node.isValueNode();
    }

    String asText() {
        return node.asText();
    }

    void problem(String key, String reason) {
        var where = path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
        problems.add("'%s' %s".formatted(where, reason));
    }
}
