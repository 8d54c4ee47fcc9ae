package io.dunflow.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table answered.
 *
 * @param id of the record in table {@code decision}
 * @param rules ids of the rules that fired, in the order of the table; empty when none did
 * @param outputs one map of output name to value per rule that fired
 */
public record Answer(long id, List<String> rules, List<Map<String, Object>> outputs) {

    /** Whether any rule fired. Where none did, the reason is NO_RULE, never a silent WAIT. */
    public boolean hit() {
        return !outputs.isEmpty();
    }

    /** The text of an output of the first rule; empty when no rule fired or the cell is empty. */
    public Optional<String> text(String output) {
        return value(output).map(Object::toString);
    }

    /** The number of an output of the first rule. */
    public Optional<BigDecimal> number(String output) {
        return value(output).map(number -> new BigDecimal(number.toString()));
    }

    /** The whole number of an output of the first rule. */
    public Optional<Integer> integer(String output) {
        return number(output).map(BigDecimal::intValueExact);
    }

    /** The truth of an output of the first rule; an empty cell is false. */
    public boolean flag(String output) {
        return value(output).map(Boolean.TRUE::equals).orElse(false);
    }

    private Optional<Object> value(String output) {
        return outputs.stream().findFirst().map(row -> row.get(output));
    }
}
