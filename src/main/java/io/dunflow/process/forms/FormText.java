package io.dunflow.process.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Something that a form says: a label, a description, a choice, the head of a column.
 *
 * @param key of the words for it: field, or field and part, such as {@code outcome.PAID}
 */
public record FormText(String key, String text) {

    private static final List<String> OWN = List.of("label", "dateLabel", "timeLabel", "text");

    /** All that a form says. */
    public static Stream<FormText> of(JsonNode form) {
        return places(form)
                .map(place ->
                        new FormText(place.key, place.holder.path(place.member).asText()));
    }

    static Stream<Place> places(JsonNode form) {
        return parts(form, "components").flatMap(FormText::ofField);
    }

    /** A field that asks is known by its key, any other by its id. */
    private static Stream<Place> ofField(ObjectNode field) {
        var name = field.path("key").asText(field.path("id").asText());
        return Stream.of(
                        OWN.stream().map(member -> new Place(name, field, member)),
                        Stream.of(new Place(name + ".description", field, "description")),
                        parts(field, "values")
                                .map(choice -> new Place(
                                        name + "." + choice.path("value").asText(), choice, "label")),
                        parts(field, "columns")
                                .map(column -> new Place(
                                        name + "." + column.path("key").asText(), column, "label")))
                .flatMap(places -> places)
                .filter(place -> !place.holder.path(place.member).asText().isBlank());
    }

    private static Stream<ObjectNode> parts(JsonNode of, String member) {
        return StreamSupport.stream(of.path(member).spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    /** Where in a form something is said. */
    record Place(String key, ObjectNode holder, String member) {

        void say(String words) {
            holder.put(member, words);
        }
    }
}
