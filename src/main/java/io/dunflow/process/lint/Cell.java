package io.dunflow.process.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cell of a row's condition. Only tests against constants are allowed, so that a run can tell which inputs fall into
 * the same band and decide them once.
 */
record Cell(String text) {

    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|) ?" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]]) ?" + NUMBER + " ?\\.\\. ?" + NUMBER + " ?([])\\[])");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NOT = Pattern.compile("not ?\\((.*)\\)");
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    /** Whether anything passes. */
    boolean any() {
        return text.isEmpty() || text.equals("-");
    }

    /** Whether the text is a test that this class, and so a run, can read. */
    boolean readable() {
        return any() || tests().stream().allMatch(Cell::known);
    }

    /** The words it lists. */
    List<String> words() {
        return tests().stream()
                .map(WORD::matcher)
                .filter(word -> word.matches())
                .map(word -> word.group(1))
                .toList();
    }

    /** Whether it tests for true or false. */
    boolean truth() {
        return tests().stream().anyMatch(test -> test.equals("true") || test.equals("false"));
    }

    /** The numbers at which its answer may change. */
    Stream<BigDecimal> bounds() {
        var numbers = new ArrayList<BigDecimal>();
        for (String test : tests()) {
            var comparison = COMPARISON.matcher(test);
            var range = RANGE.matcher(test);
            if (comparison.matches()) {
                numbers.add(new BigDecimal(comparison.group(2)));
            } else if (range.matches()) {
                numbers.add(new BigDecimal(range.group(2)));
                numbers.add(new BigDecimal(range.group(3)));
            }
        }
        return numbers.stream();
    }

    /** Whether the value passes, as FEEL has it: null passes no comparison. */
    boolean accepts(Object value) {
        return any()
                || tests().stream().anyMatch(test -> passes(test, value))
                        != NOT.matcher(text).matches();
    }

    /** Each test of a list by itself. */
    List<Cell> alternatives() {
        return tests().stream().map(Cell::new).toList();
    }

    private List<String> tests() {
        var not = NOT.matcher(text);
        return COMMA.splitAsStream(not.matches() ? not.group(1) : text)
                .map(String::strip)
                .toList();
    }

    private static boolean known(String test) {
        return List.of("true", "false", "null").contains(test)
                || COMPARISON.matcher(test).matches()
                || RANGE.matcher(test).matches()
                || WORD.matcher(test).matches();
    }

    private static boolean passes(String test, Object value) {
        if (value instanceof BigDecimal number) {
            return passesNumber(test, number);
        }
        return value instanceof String word ? test.equals('"' + word + '"') : test.equals(String.valueOf(value));
    }

    private static boolean passesNumber(String test, BigDecimal value) {
        var range = RANGE.matcher(test);
        if (range.matches()) {
            return compare(range.group(1).equals("[") ? ">=" : ">", value, range.group(2))
                    && compare(range.group(4).equals("]") ? "<=" : "<", value, range.group(3));
        }
        var comparison = COMPARISON.matcher(test);
        return comparison.matches() && compare(comparison.group(1), value, comparison.group(2));
    }

    private static boolean compare(String operator, BigDecimal value, String bound) {
        int order = value.compareTo(new BigDecimal(bound));
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }
}
