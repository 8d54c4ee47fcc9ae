package io.dunflow.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where in a line each field of the mapping stands. */
final class Columns {

    private final List<String> names;
    private final Map<Field, int[]> positions = new EnumMap<>(Field.class);
    private final Map<String, int[]> labels = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * Finds the columns of the fields that this kind has.
     *
     * @param header the first line, or of a file without header its width as numbers
     */
    Columns(List<String> header, Mapping mapping, Kind kind) {
        this.names = header;
        var byName = new HashMap<String, Integer>();
        IntStream.range(0, header.size()).forEach(i -> byName.putIfAbsent(header.get(i), i));
        mapping.fields().forEach((field, source) -> {
            if (kind.fields().contains(field) && !source.columns().isEmpty()) {
                positions.put(
                        field,
                        find(
                                source,
                                byName,
                                source.optional() && !kind.required().contains(field)));
            }
        });
        if (kind.labelled()) {
            mapping.labels().forEach((key, source) -> labels.put(key, find(source, byName, source.optional())));
        }
    }

    private int[] find(Source source, Map<String, Integer> byName, boolean mayBeAbsent) {
        var found = source.columns().stream()
                .filter(byName::containsKey)
                .mapToInt(byName::get)
                .toArray();
        if (found.length < source.columns().size() && !mayBeAbsent) {
            source.columns().stream()
                    .filter(column -> !byName.containsKey(column))
                    .forEach(missing::add);
        }
        return found;
    }

    /** Columns that the mapping names and the file does not have. */
    List<String> missing() {
        return missing;
    }

    int width() {
        return names.size();
    }

    String name(int position) {
        return names.get(position);
    }

    /** Positions of the field's columns, the first that is not empty counts. */
    int[] of(Field field) {
        return positions.getOrDefault(field, new int[0]);
    }

    /** The same of a label's columns; absent of a label of which the file has none. */
    int[] ofLabel(String key) {
        return labels.getOrDefault(key, new int[0]);
    }
}
