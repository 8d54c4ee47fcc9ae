package io.dunflow.scenario.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was found, by the field names of expectations, so that both read alike and one can be copied into the other. */
public record Facts(Map<String, Object> fields) {

    public static Facts of() {
        return new Facts(new LinkedHashMap<>());
    }

    /** Adds a field; null leaves it out. */
    public Facts and(String name, Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public Object get(String name) {
        return fields.get(name);
    }

    @Override
    public String toString() {
        return written(fields);
    }

    /** A value as it would stand in a scenario. */
    public static String written(Object value) {
        if (value instanceof Facts facts) {
            return facts.toString();
        }
        if (value instanceof Part part) {
            return written(part.node());
        }
        if (value instanceof JsonNode node) {
            return written(node);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(field -> field.getKey() + ": " + written(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Facts::written).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof BigDecimal amount ? amount.toPlainString() : Objects.toString(value, "nothing");
    }

    private static String written(JsonNode node) {
        if (node.isObject()) {
            var fields = new LinkedHashMap<String, Object>();
            node.fieldNames().forEachRemaining(name -> fields.put(name, node.get(name)));
            return written(fields);
        }
        if (node.isArray()) {
            return written(StreamSupport.stream(node.spliterator(), false).toList());
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }
}
