package io.dunflow.process.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * Goes through all declared combinations of inputs of a table. Values that the same rows accept are one case, and what
 * is left of the rows after some columns is looked at once, so that wide tables take no longer than a moment.
 */
final class Coverage {

    private static final int ENOUGH = 5;

    private final TableFile table;
    /** Per column: which rows accept a value, with a value that stands for all of which the same is true. */
    private final List<Map<BitSet, Object>> columns;
    /** Per row: from which column on everything is accepted. */
    private final int[] anyFrom;

    private final BitSet fired = new BitSet();
    private final List<String> unanswered = new ArrayList<>();
    private final Map<String, String> ambiguous = new TreeMap<>();
    private final List<Set<BitSet>> seen = new ArrayList<>();

    Coverage(Models models, TableFile table) {
        this.table = table;
        columns = table.columns().mapToObj(column -> classes(models, column)).toList();
        columns.forEach(column -> seen.add(new HashSet<>()));
        anyFrom = table.rules().stream()
                .mapToInt(rule -> anyFrom(table.conditions(rule)))
                .toArray();
        var all = new BitSet();
        all.set(0, table.rules().size());
        walk(all, new ArrayList<>());
    }

    Stream<String> unanswered() {
        return unanswered.stream();
    }

    /** Rows that never decide anything. */
    Stream<Integer> hidden() {
        return Stream.iterate(0, row -> row + 1).limit(table.rules().size()).filter(row -> !fired.get(row));
    }

    /** Pairs of rows, with a combination that both accept. */
    Map<String, String> ambiguous() {
        return ambiguous;
    }

    private Map<BitSet, Object> classes(Models models, int column) {
        var cells = table.column(column).toList();
        var classes = new HashMap<BitSet, Object>();
        for (Object value : Domain.of(models, table, column)) {
            var rows = new BitSet();
            for (int row = 0; row < cells.size(); row++) {
                rows.set(row, cells.get(row).accepts(value));
            }
            classes.putIfAbsent(rows, value);
        }
        return classes;
    }

    private static int anyFrom(List<Cell> cells) {
        int from = cells.size();
        while (from > 0 && cells.get(from - 1).any()) {
            from--;
        }
        return from;
    }

    private void walk(BitSet rows, List<Object> inputs) {
        int column = inputs.size();
        if (rows.isEmpty()) {
            if (unanswered.size() < ENOUGH) {
                unanswered.add(tell(inputs));
            }
        } else if (decided(rows, column)) {
            decide(rows, inputs);
        } else if (seen.get(column).add(rows)) {
            columns.get(column).forEach((accepting, value) -> {
                var left = (BitSet) rows.clone();
                left.and(accepting);
                inputs.add(value);
                walk(left, inputs);
                inputs.remove(column);
            });
        }
    }

    /** Whether nothing that follows makes a difference any more. */
    private boolean decided(BitSet rows, int column) {
        return table.hitPolicy() == HitPolicy.FIRST
                ? anyFrom[rows.nextSetBit(0)] <= column
                : rows.stream().allMatch(row -> anyFrom[row] <= column);
    }

    private void decide(BitSet rows, List<Object> inputs) {
        int first = rows.nextSetBit(0);
        fired.set(first);
        if (table.hitPolicy() != HitPolicy.FIRST) {
            fired.or(rows);
        }
        if (table.hitPolicy() == HitPolicy.UNIQUE && rows.cardinality() > 1) {
            var names = rows.stream()
                    .mapToObj(row -> table.rules().get(row).getId())
                    .collect(Collectors.joining(" and "));
            ambiguous.putIfAbsent(names, tell(inputs));
        }
    }

    private String tell(List<Object> inputs) {
        var told = new ArrayList<String>();
        for (int column = 0; column < inputs.size(); column++) {
            told.add(TableFile.expression(table.inputs().get(column)) + " " + inputs.get(column));
        }
        return String.join(", ", told);
    }
}
