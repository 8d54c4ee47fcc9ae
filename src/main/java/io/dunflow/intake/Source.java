package io.dunflow.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a field's text comes from: exactly one of columns, a constant, or a text derived from other fields.
 *
 * @param columns the first that is not empty counts; names of the header, or numbers from 1 where there is none
 * @param derived text with placeholders such as {@code {debtor.number}}; nothing else in it means anything
 * @param optional the columns may be missing from the file
 * @param values texts of the file and what they mean here; others stay as they are
 */
record Source(List<String> columns, String constant, String derived, boolean optional, Map<String, String> values) {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z.-]+)}");

    static Source column(String name) {
        return new Source(List.of(name), null, null, false, Map.of());
    }

    /** Names of the fields that the derived text needs. */
    Set<String> placeholders() {
        return derived == null
                ? Set.of()
                : PLACEHOLDER
                        .matcher(derived)
                        .results()
                        .map(hit -> hit.group(1))
                        .collect(Collectors.toSet());
    }

    /** The derived text with the placeholders filled; null when one of them has no value. */
    String derive(Map<Field, String> texts, boolean address) {
        var text = new StringBuilder();
        var hits = PLACEHOLDER.matcher(derived);
        while (hits.find()) {
            var value = texts.get(Field.named(hits.group(1)).orElseThrow());
            if (value == null) {
                return null;
            }
            hits.appendReplacement(text, Matcher.quoteReplacement(address ? mailbox(value) : value));
        }
        return hits.appendTail(text).toString();
    }

    String translate(String text) {
        return values.getOrDefault(text, text);
    }

    /** What of a code may stand in an e-mail address. */
    private static String mailbox(String value) {
        return value.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
