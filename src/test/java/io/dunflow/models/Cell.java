package io.dunflow.models;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cell of a rule's condition. Only tests against constants are allowed, so that a run can tell which inputs fall
 * into the same band and decide them once.
 */
record Cell(String text) {

    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern COMPARISON = Pattern.compile("(<|<=|>|>=|) ?" + NUMBER);
    private static final Pattern RANGE = Pattern.compile("([\\[(])" + NUMBER + "\\.\\." + NUMBER + "([])])");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]+\"(, \"[^\"]+\")*");

    /** Whether the text is a test that this class, and so a run, can read. */
    boolean readable() {
        return text.isEmpty()
                || List.of("true", "false", "null").contains(text)
                || COMPARISON.matcher(text).matches()
                || RANGE.matcher(text).matches()
                || WORDS.matcher(text).matches();
    }

    /** The words it lists. */
    List<String> words() {
        return WORDS.matcher(text).matches()
                ? Arrays.stream(text.split(", "))
                        .map(word -> word.substring(1, word.length() - 1))
                        .toList()
                : List.of();
    }

    /** The numbers at which its answer may change. */
    Stream<BigDecimal> bounds() {
        return Stream.of(COMPARISON.matcher(text), RANGE.matcher(text))
                .filter(matcher -> matcher.matches())
                .flatMap(matcher -> Stream.of(matcher.group(2), matcher.groupCount() > 2 ? matcher.group(3) : null))
                .flatMap(number -> Optional.ofNullable(number).stream())
                .map(BigDecimal::new);
    }

    /** Whether the value passes, as FEEL has it: null passes no comparison. */
    boolean accepts(Object value) {
        if (text.isEmpty()) {
            return true;
        }
        if (value instanceof BigDecimal number) {
            return acceptsNumber(number);
        }
        return value instanceof String word ? words().contains(word) : text.equals(String.valueOf(value));
    }

    private boolean acceptsNumber(BigDecimal value) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return compare(range.group(1).equals("[") ? ">=" : ">", value, range.group(2))
                    && compare(range.group(4).equals("]") ? "<=" : "<", value, range.group(3));
        }
        var comparison = COMPARISON.matcher(text);
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
