package io.dunflow.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.stream.StreamSupport;

/**
 * Sentences as they are stored, so that each reader has them in their language: {@code ["CODE", gap, gap]}, a gap being
 * a text, a number, {@code {"date": "2026-03-02"}} or a sentence.
 */
final class SentenceJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATE = "date";

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
        var array = JsonNodeFactory.instance.arrayNode().add(sentence.code());
        sentence.gaps().forEach(gap -> array.add(node(gap)));
        return array;
    }

    private static JsonNode node(Object gap) {
        if (gap instanceof Sentence inner) {
            return array(inner);
        }
        if (gap instanceof LocalDate date) {
            return JsonNodeFactory.instance.objectNode().put(DATE, date.toString());
        }
        // The database's JSON has no character zero.
        return JsonNodeFactory.instance.textNode(gap.toString().replace('\0', ' '));
    }

    private static Sentence sentence(JsonNode array) {
        var gaps = StreamSupport.stream(array.spliterator(), false).skip(1).map(SentenceJson::gap);
        return Sentence.say(array.get(0).asText(), gaps.toArray());
    }

    private static Object gap(JsonNode node) {
        if (node.isArray()) {
            return sentence(node);
        }
        return node.has(DATE) ? LocalDate.parse(node.get(DATE).asText()) : node.asText("");
    }
}
