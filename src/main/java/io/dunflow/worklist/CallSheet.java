package io.dunflow.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a call task shows, as a person writes it.
 *
 * @param title of the task
 * @param texts single values by name
 * @param tables rows by name: items, notices, calls, reasons for the priority
 * @param priority its place in the list, and why
 * @param promisedTo the collector to whom the promise was given that was just broken; null: nobody who may call
 */
public record CallSheet(
        String title,
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> tables,
        Priority priority,
        String promisedTo) {

    private static final Set<String> SUMS = Set.of("openTotal", "overdueTotal");

    /** Together with that of another account of the debtor: all rows, sums side by side, the higher priority. */
    CallSheet with(CallSheet other) {
        boolean urgent = other.priority.points() > priority.points();
        var all = new LinkedHashMap<>(texts);
        SUMS.forEach(name -> all.put(name, texts.get(name) + " + " + other.texts.get(name)));
        all.put("oldestDays", Integer.toString(Math.max(number("oldestDays"), other.number("oldestDays"))));
        all.put("attemptsMade", Integer.toString(Math.max(number("attemptsMade"), other.number("attemptsMade"))));
        all.put("priorityTotal", (urgent ? other : this).texts.get("priorityTotal"));
        var rows = new LinkedHashMap<String, List<Map<String, String>>>();
        tables.forEach((name, own) -> rows.put(
                name,
                Stream.concat(own.stream(), other.tables.get(name).stream()).toList()));
        rows.put("priorityReasons", (urgent ? other : this).tables.get("priorityReasons"));
        return new CallSheet(
                title,
                all,
                rows,
                urgent ? other.priority : priority,
                promisedTo == null ? other.promisedTo : promisedTo);
    }

    private int number(String name) {
        return Integer.parseInt(texts.get(name));
    }
}
