package io.dunflow.process.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file of the models that differs.
 *
 * @param file its name, such as {@code dmn/item-level.dmn}
 * @param parts in the order of the file; empty when only its writing differs, such as spaces
 */
public record FileDifference(String file, Change change, List<PartDifference> parts) {

    static FileDifference between(String file, byte[] before, byte[] after) {
        var change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        var old = read(file, before);
        var now = read(file, after);
        var moved = Rows.moved(old.values(), now.values());
        return new FileDifference(file, change, parts(Rows.told(old, moved), Rows.told(now, moved)));
    }

    private static Map<String, Part> read(String file, byte[] content) {
        return content == null ? Map.of() : Part.read(file, content);
    }

    private static List<PartDifference> parts(Map<String, Part> before, Map<String, Part> after) {
        var ids = new LinkedHashMap<>(after);
        before.forEach(ids::putIfAbsent);
        return ids.keySet().stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .map(id -> PartDifference.between(before.get(id), after.get(id)))
                .toList();
    }
}
