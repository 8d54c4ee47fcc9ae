package io.dunflow.process.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A file with a form. */
record FormFile(String file, JsonNode form) {

    /** The name that the file gives to its form. */
    String key() {
        return Models.key(file);
    }

    Stream<JsonNode> fields() {
        return StreamSupport.stream(form.path("components").spliterator(), false);
    }

    /** The variables that it asks for. */
    Stream<String> asked() {
        return fields().map(field -> field.path("key").asText()).filter(key -> !key.isEmpty());
    }

    Fault fault(JsonNode field, String message) {
        return new Fault(file, field.path("key").asText(field.path("id").asText(key())), message);
    }
}
