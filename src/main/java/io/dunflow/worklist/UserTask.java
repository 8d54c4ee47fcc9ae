package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.label;
import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A task that waits for a person.
 *
 * @param kind id of the element in its process
 * @param creditor code; null where it is of no single one
 * @param assignee who took it, or null
 * @param due until when it is in time
 * @param followUp when it comes up again
 * @param shows what its form shows, by name: texts, and lists of rows
 * @param fields what its form asks for
 * @param version of what it shows, to be sent with the completion
 */
public record UserTask(
        String id,
        String name,
        String kind,
        String creditor,
        String assignee,
        List<String> groups,
        int priority,
        Instant created,
        Instant due,
        Instant followUp,
        Map<String, Object> shows,
        List<Field> fields,
        String version) {

    /** What changes by itself, or only because something else of it did, and says nothing about the matter. */
    private static final List<String> RESTLESS =
            List.of("localTime", "priorityTotal", "priorityReasons", "priorityChangesOn");

    /** What a form goes by and nobody reads. */
    private static final Pattern UNREADABLE = Pattern.compile("(Url|Asks)$");

    /**
     * A field of the form, in the language of who asks.
     *
     * @param choices what may be chosen; empty: anything
     * @param required whether nobody completes the task without it, whatever else is entered
     */
    public record Field(String key, String label, String description, List<Choice> choices, boolean required) {

        /** Whether this may be entered. */
        boolean takes(String value) {
            return choices.isEmpty() || values().contains(value);
        }

        List<String> values() {
            return choices.stream().map(Choice::value).toList();
        }
    }

    /** What may be chosen, and what it is called. */
    public record Choice(String value, String label) {}

    /**
     * The field of the form that asks for what a refusal calls so: a rule of the trade knows an amount, the form a
     * {@code creditAmount}, and what one calls a reason is the other's note.
     */
    public Optional<Field> asking(String name) {
        var big = name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.<Predicate<String>>of(
                        key -> key.equals(name),
                        key -> key.endsWith(big),
                        key -> key.startsWith(name),
                        key -> name.equals("reason") && key.equals("note"))
                .flatMap(fits -> fields.stream().filter(field -> fits.test(field.key())))
                .findFirst();
    }

    /** The first field that nobody may leave out and that was not filled in. */
    public Optional<Field> missing(Map<String, ?> entered) {
        return fields.stream()
                .filter(Field::required)
                .filter(field -> entered.get(field.key()) == null
                        || entered.get(field.key()).toString().isBlank())
                .findFirst();
    }

    /** The version of what is shown: a mark for each name, so that it can be told what changed since. */
    public static String versionOf(Map<String, Object> shows) {
        return new TreeMap<>(shows)
                .entrySet().stream()
                        .filter(entry -> !RESTLESS.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + "-"
                                + Integer.toHexString(
                                        String.valueOf(entry.getValue()).hashCode()))
                        .collect(Collectors.joining("."));
    }

    /** What is shown otherwise than in the version that was read, and how it is now; empty when all is the same. */
    public Optional<Sentence> changedSince(String read) {
        var before = List.of(read.split("\\."));
        var changed = List.of(version.split("\\.")).stream()
                .filter(mark -> !before.contains(mark))
                .map(mark -> mark.substring(0, mark.lastIndexOf('-')))
                .map(this::now)
                .toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(say("task.changed", changed));
    }

    private Object now(String name) {
        return shows.get(name) instanceof String text
                        && !UNREADABLE.matcher(name).find()
                ? say("task.isNow", label("shown", name), text)
                : label("shown", name);
    }
}
