package io.dunflow.process.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the first row that fits decides, the place of a row is part of what it says. */
final class Rows {

    private Rows() {}

    /** The rows that are new, gone, or no longer in the order that all others kept. */
    static Set<String> moved(Collection<Part> before, Collection<Part> after) {
        var old = ids(before);
        var now = ids(after);
        var moved = new HashSet<>(old);
        moved.addAll(now);
        kept(old, now).forEach(moved::remove);
        return moved;
    }

    /** The parts, where a row that moved also says which it is from the top. */
    static Map<String, Part> told(Map<String, Part> parts, Set<String> moved) {
        var rows = ids(parts.values());
        var told = new LinkedHashMap<String, Part>();
        parts.forEach((key, part) ->
                told.put(key, moved.contains(part.id()) ? part.with("row", "" + (rows.indexOf(part.id()) + 1)) : part));
        return told;
    }

    private static List<String> ids(Collection<Part> parts) {
        return parts.stream()
                .filter(part -> part.kind().equals("rule"))
                .map(Part::id)
                .toList();
    }

    /** The longest series of rows that both have in the same order. */
    private static List<String> kept(List<String> old, List<String> now) {
        var length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] = old.get(i).equals(now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        var kept = new ArrayList<String>();
        for (int i = 0, j = 0; i < old.size() && j < now.size(); ) {
            if (old.get(i).equals(now.get(j))) {
                kept.add(old.get(i++));
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
