package io.dunflow.scenario.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A part of a scenario's text, which knows where it stands. What it holds was checked by the schema. */
public record Part(JsonNode node, String path, Source source) {

    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    public Part get(String key) {
        return new Part(node.path(key), path.isEmpty() ? key : path + "." + key, source);
    }

    /** The elements of a list; of anything else itself, so that one thing need not be written as a list. */
    public List<Part> all() {
        if (!node.isArray()) {
            return node.isMissingNode() ? List.of() : List.of(this);
        }
        return IntStream.range(0, node.size())
                .mapToObj(n -> new Part(node.get(n), path + "[" + n + "]", source))
                .toList();
    }

    public Map<String, Part> fields() {
        var fields = new LinkedHashMap<String, Part>();
        node.fieldNames().forEachRemaining(key -> fields.put(key, get(key)));
        return fields;
    }

    /** As written; empty when it is not there. */
    public Optional<String> text(String key) {
        return has(key) ? Optional.of(get(key).text()) : Optional.empty();
    }

    public String text() {
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
    }

    public boolean flag(String key, boolean otherwise) {
        return has(key) ? node.get(key).asBoolean() : otherwise;
    }

    public Optional<BigDecimal> number(String key) {
        return has(key) ? Optional.of(get(key).read(BigDecimal::new, "a number")) : Optional.empty();
    }

    public Optional<Integer> count(String key) {
        return has(key) ? Optional.of(get(key).read(Integer::valueOf, "a whole number")) : Optional.empty();
    }

    public Optional<LocalDate> date(String key) {
        return has(key) ? Optional.of(get(key).date()) : Optional.empty();
    }

    public LocalDate date() {
        return read(LocalDate::parse, "a date such as 2026-03-02");
    }

    Optional<LocalTime> time(String key) {
        return has(key) ? Optional.of(get(key).read(LocalTime::parse, "a time such as 09:00")) : Optional.empty();
    }

    public <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return has(key)
                ? Optional.of(
                        get(key).read(text -> Enum.valueOf(words, text), "one of " + List.of(words.getEnumConstants())))
                : Optional.empty();
    }

    public int line() {
        return source.line(path);
    }

    public ScriptRefused refused(String reason) {
        return new ScriptRefused(source.problem(path, reason));
    }

    private <T> T read(Function<String, T> reader, String what) {
        try {
            return reader.apply(text());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused("'" + text() + "' is not " + what);
        }
    }
}
