package io.dunflow.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Sentences as they are stored, so that each reader has them in their language: {@code ["CODE", gap, gap]}, a gap being
 * a text, a number, {@code {"date": "2026-03-02"}}, {@code {"word": "GROUP.CODE"}}, {@code {"list": [gap, gap]}} or a
 * sentence.
 */
final class SentenceJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DATE = "date";
    private static final String WORD = "word";
    private static final String LIST = "list";

    private SentenceJson() {}

    static String write(Sentence sentence) {
        return array(sentence).toString();
    }

    static Sentence read(String json) {
        try {
            return sentence(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No sentence: " + json, e);
        }
    }

    private static ArrayNode array(Sentence sentence) {
        var array = NODES.arrayNode().add(sentence.code());
        sentence.gaps().forEach(gap -> array.add(node(gap)));
        return array;
    }

    private static JsonNode node(Object gap) {
        if (gap instanceof Sentence inner) {
            return array(inner);
        }
        if (gap instanceof LocalDate date) {
            return NODES.objectNode().put(DATE, date.toString());
        }
        if (gap instanceof Sentence.Word word) {
            return NODES.objectNode().put(WORD, word.group() + "." + word.code());
        }
        if (gap instanceof Collection<?> several) {
            var list = NODES.arrayNode();
            several.forEach(one -> list.add(node(one)));
            return NODES.objectNode().set(LIST, list);
        }
        // The database's JSON has no character zero.
        return NODES.textNode(gap.toString().replace('\0', ' '));
    }

    private static Sentence sentence(JsonNode array) {
        return Sentence.say(array.get(0).asText(), gaps(array).skip(1).toArray());
    }

    private static Stream<Object> gaps(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(SentenceJson::gap);
    }

    private static Object gap(JsonNode node) {
        if (node.isArray()) {
            return sentence(node);
        }
        if (node.has(WORD)) {
            var parts = node.get(WORD).asText().split("\\.", 2);
            return Sentence.word(parts[0], parts[1]);
        }
        if (node.has(LIST)) {
            return gaps(node.get(LIST)).toList();
        }
        return node.has(DATE) ? LocalDate.parse(node.get(DATE).asText()) : node.asText("");
    }
}
