package io.dunflow.scenario.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says what the schema found wrong in the words of somebody who writes scenarios, not of one who writes schemas. */
final class SchemaWords {

    private static final Map<String, String> FORMS = Map.of(
            "^\\d{4}-\\d{2}-\\d{2}$", "no day such as 2026-03-02",
            "^([01]\\d|2[0-3]):[0-5]\\d$", "no time such as 09:00",
            "^[A-Z]{3}$", "no currency such as EUR");

    private static final Map<String, String> TYPES = Map.of(
            "number", "no number such as 250.00",
            "integer", "no whole number",
            "boolean", "neither true nor false",
            "string", "no text",
            "object", "no fields, such as {amount: 250.00}",
            "array", "no list, such as [1, 2]");

    private SchemaWords() {}

    static String of(ValidationMessage message, JsonNode schema) {
        var reason = message.getMessage().replaceFirst("^\\$[^:]*: ", "");
        return switch (message.getType()) {
            case "additionalProperties" -> "there is no such field here" + others(message, schema);
            case "required" -> message.getProperty() + " is missing";
            case "enum" -> written(message) + " is none of " + words(message.getSchemaNode());
            case "format" -> written(message) + " is " + FORMS.get("^\\d{4}-\\d{2}-\\d{2}$");
            case "pattern" -> form(message, reason);
            case "type" -> type(message, reason);
            case "minItems" -> message.getInstanceNode().isEmpty() ? "is empty" : reason;
            default -> reason;
        };
    }

    private static String form(ValidationMessage message, String otherwise) {
        var form = FORMS.get(message.getSchemaNode().asText());
        return form == null ? otherwise : written(message) + " is " + form;
    }

    private static String type(ValidationMessage message, String otherwise) {
        var type = TYPES.get(message.getSchemaNode().asText());
        return type == null ? otherwise : written(message) + " is " + type;
    }

    private static String written(ValidationMessage message) {
        var node = message.getInstanceNode();
        return node.isValueNode() ? "'" + node.asText() + "'" : "this";
    }

    private static String others(ValidationMessage message, JsonNode schema) {
        var place = message.getSchemaLocation().getFragment().toString().replaceFirst("/additionalProperties$", "");
        var known = new ArrayList<String>();
        schema.at(place + "/properties").fieldNames().forEachRemaining(known::add);
        return known.isEmpty() ? "" : ", but " + String.join(", ", known);
    }

    private static String words(JsonNode words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
