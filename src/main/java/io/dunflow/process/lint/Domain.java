package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputValues;

/**
 * The values that an input of a table can take, one or more per band: those that its column declares, and else those
 * that its cells tell apart. Its label tells where it may be missing: "(null: none)". It makes no difference whether the
 * input is the name of a fact or computed from several.
 */
final class Domain {

    private static final String ANOTHER = "ANOTHER";

    private final TableFile table;
    private final int column;
    private final Input input;
    private final Cell range;

    private Domain(Models models, TableFile table, int column) {
        this.table = table;
        this.column = column;
        this.input = table.inputs().get(column);
        this.range = new Ranges(models).of(table, input);
    }

    static List<Object> of(Models models, TableFile table, int column) {
        return new Domain(models, table, column).values();
    }

    /** The words that a column declares; none when it declares none. */
    static List<String> declared(InputValues values) {
        return values == null ? List.of() : new Cell(TableFile.text(values.getText())).words();
    }

    private List<Object> values() {
        var values = new ArrayList<Object>();
        switch (type()) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "string" -> values.addAll(words());
            default -> values.addAll(numbers());
        }
        if (TableFile.name(input).contains("(null")) {
            values.add(null);
        }
        return values;
    }

    private String type() {
        var type = input.getInputExpression().getTypeRef();
        if (type != null && !type.isBlank()) {
            return type;
        }
        if (table.column(column).anyMatch(Cell::truth)) {
            return "boolean";
        }
        boolean words = table.column(column).anyMatch(cell -> !cell.words().isEmpty());
        return words || !declared(input.getInputValues()).isEmpty() ? "string" : "double";
    }

    private List<String> words() {
        var declared = declared(input.getInputValues());
        return !declared.isEmpty()
                ? declared
                : Stream.concat(table.column(column).flatMap(cell -> cell.words().stream()), Stream.of(ANOTHER))
                        .distinct()
                        .toList();
    }

    private List<BigDecimal> numbers() {
        var step = new BigDecimal("integer".equals(type()) ? "1" : "0.01");
        return Stream.of(table.column(column).flatMap(Cell::bounds), range.bounds(), Stream.of(BigDecimal.ZERO))
                .flatMap(bounds -> bounds)
                .flatMap(bound -> Stream.of(bound.subtract(step), bound, bound.add(step)))
                .filter(range::accepts)
                .distinct()
                .toList();
    }
}
