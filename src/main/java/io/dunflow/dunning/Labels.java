package io.dunflow.dunning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Reads the labels of a subject as the database gives them: one JSON object. */
final class Labels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Labels() {}

    static Map<String, String> read(String object) {
        if (object == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(object, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Labels are no JSON object: " + object, e);
        }
    }
}
