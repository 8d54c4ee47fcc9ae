package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * How long before the due date of an item a table can do something about it, by the limits with which its rows compare
 * its age. A row that may be reached at any age tells nothing, unless one above it makes every young item wait.
 */
public final class DaysAhead {

    /** Both are below zero before a due date. */
    private static final List<String> AGES = List.of("dunningAge", "ageOfDebt");

    private final TableFile table;
    private final int age;
    private final int action;

    private DaysAhead(TableFile table, int age, int action) {
        this.table = table;
        this.age = age;
        this.action = action;
    }

    /**
     * Reads a table with the output {@code action}.
     *
     * @return days, 0 when it does nothing before; empty when it may do something at any time
     */
    public static OptionalInt of(String key, DmnModelInstance model) {
        var table = new TableFile(key + ".dmn", model);
        var action = IntStream.range(0, table.outputs().size())
                .filter(output -> "action".equals(table.outputs().get(output).getName()))
                .findFirst();
        return action.isEmpty()
                ? OptionalInt.empty()
                : table.columns()
                        .filter(column -> AGES.contains(
                                TableFile.expression(table.inputs().get(column))))
                        .mapToObj(column -> new DaysAhead(table, column, action.getAsInt()).days())
                        .flatMapToInt(OptionalInt::stream)
                        .min();
    }

    private OptionalInt days() {
        if (!table.column(age).allMatch(Cell::readable)) {
            return OptionalInt.empty();
        }
        var ages = table.column(age)
                .flatMap(Cell::bounds)
                .map(BigDecimal::toBigInteger)
                .mapToInt(bound -> bound.intValueExact())
                .flatMap(bound -> IntStream.rangeClosed(bound - 1, bound + 1))
                .sorted()
                .toArray();
        var first = IntStream.of(ages).filter(this::acts).findFirst();
        return first.isPresent() && first.getAsInt() == ages[0]
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, -first.orElse(0)));
    }

    /** Whether an item of this age can reach a row that does something. */
    private boolean acts(int days) {
        for (var rule : table.rules()) {
            if (table.conditions(rule).get(age).accepts(BigDecimal.valueOf(days))) {
                if (!TableFile.answers(rule).get(action).equals("\"WAIT\"")) {
                    return true;
                }
                if (takesAll(rule)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether nothing but the age keeps an item from this row. */
    private boolean takesAll(Rule rule) {
        var cells = table.conditions(rule);
        return table.columns()
                .filter(column -> column != age && !cells.get(column).any())
                .allMatch(column ->
                        Domain.of(Models.only(table), table, column).stream().allMatch(cells.get(column)::accepts));
    }
}
