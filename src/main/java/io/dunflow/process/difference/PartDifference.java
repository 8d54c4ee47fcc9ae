package io.dunflow.process.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A row, element, field or text that differs.
 *
 * @param kind such as {@code rule}, {@code userTask}, {@code text}
 * @param id by which it is the same part before and after
 * @param name for the eye; empty when it has none
 * @param values what is said differently; of an added or removed part, all that it says
 */
public record PartDifference(String kind, String id, String name, Change change, List<ValueDifference> values) {

    static PartDifference between(Part before, Part after) {
        var change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        var shown = after == null ? before : after;
        return new PartDifference(shown.kind(), shown.id(), shown.name(), change, values(before, after));
    }

    private static List<ValueDifference> values(Part before, Part after) {
        Map<String, String> old = before == null ? Map.of() : before.values();
        Map<String, String> now = after == null ? Map.of() : after.values();
        var names = new LinkedHashMap<>(old);
        names.putAll(now);
        return names.keySet().stream()
                .filter(what -> !Objects.equals(old.get(what), now.get(what)))
                .map(what -> new ValueDifference(what, old.get(what), now.get(what)))
                .toList();
    }
}
