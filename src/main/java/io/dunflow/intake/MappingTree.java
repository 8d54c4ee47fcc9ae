package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.ledger.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A part of a mapping's text, which remembers what is wrong with it instead of stopping at the first problem. */
final class MappingTree {

    private final JsonNode node;
    private final String path;
    private final MappingProblems problems;

    MappingTree(JsonNode node, String path, MappingProblems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Refuses every key but these. */
    MappingTree only(Collection<String> keys) {
        if (!node.isObject()) {
            problem("", say("mapping.noKeys"));
            return this;
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                problem(key, say("mapping.unknownKey", String.join(", ", keys)));
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
            problem(key, say("mapping.single"));
            return fallback;
        }
        return node.get(key).asText();
    }

    /** One of the words, the first of them when the key is absent. */
    String oneOf(String key, String... words) {
        var text = text(key, words[0]);
        if (!List.of(words).contains(text)) {
            problem(key, say("mapping.oneOf", String.join(", ", words), text));
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
            problem(key, say("mapping.character"));
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

    void problem(String key, Sentence reason) {
        problems.add(path.isEmpty() || key.isEmpty() ? path + key : path + "." + key, reason);
    }
}
