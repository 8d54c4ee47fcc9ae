package io.dunflow.models;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * The values that an input of a table can take, one or more per band. Its label tells what its type does not: "(0 to
 * 3)" for the range, "(null: none)" where it may be missing.
 */
final class Domain {

    private static final Pattern RANGE = Pattern.compile("\\((-?[0-9]+) to (-?[0-9]+)");

    private Domain() {}

    /** One list of values per input, in the order of the table. */
    static List<List<Object>> of(DecisionTable table) {
        var inputs = List.copyOf(table.getInputs());
        return IntStream.range(0, inputs.size())
                .mapToObj(column -> values(table, column, inputs.get(column)))
                .toList();
    }

    private static List<Object> values(DecisionTable table, int column, Input input) {
        String type = input.getInputExpression().getTypeRef();
        var values = new ArrayList<Object>();
        switch (type) {
            case "boolean" -> values.addAll(List.of(true, false));
            case "string" -> values.addAll(words(table, column, input));
            default -> values.addAll(numbers(table, column, input, type.equals("integer") ? "1" : "0.01"));
        }
        if (input.getLabel().contains("(null")) {
            values.add(null);
        }
        return values;
    }

    private static List<String> words(DecisionTable table, int column, Input input) {
        if (input.getInputValues() != null) {
            return declared(input.getInputValues().getText().getTextContent());
        }
        return Stream.concat(cells(table, column).flatMap(cell -> cell.words().stream()), Stream.of("ANOTHER"))
                .distinct()
                .toList();
    }

    /** The words of a list of declared values. */
    static List<String> declared(String text) {
        return Arrays.stream(text.split(","))
                .map(word -> word.strip().replace("\"", ""))
                .toList();
    }

    private static List<BigDecimal> numbers(DecisionTable table, int column, Input input, String unit) {
        var step = new BigDecimal(unit);
        var range = RANGE.matcher(input.getLabel());
        boolean limited = range.find();
        return Stream.concat(cells(table, column).flatMap(Cell::bounds), Stream.of(BigDecimal.ZERO))
                .flatMap(bound -> Stream.of(bound.subtract(step), bound, bound.add(step)))
                .filter(value -> !limited
                        || value.compareTo(new BigDecimal(range.group(1))) >= 0
                                && value.compareTo(new BigDecimal(range.group(2))) <= 0)
                .distinct()
                .toList();
    }

    private static Stream<Cell> cells(DecisionTable table, int column) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getInputEntries()).get(column))
                .map(entry -> new Cell(entry.getText().getTextContent()));
    }
}
