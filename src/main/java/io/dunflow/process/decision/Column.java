package io.dunflow.process.decision;

import io.dunflow.policy.DecisionFailed;
import io.dunflow.policy.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * One input of a table.
 *
 * @param label as the reader of the table sees it
 * @param text its expression
 * @param key under which its value is recorded: the text, with a number where two columns have the same
 * @param variable under which the DMN engine gets its value
 * @param parsed null when the text is the name of a fact, or no FEEL
 * @param problem why the text cannot be used; null when it can
 * @param names of what it asks for
 */
record Column(
        String table,
        String label,
        String text,
        String key,
        String variable,
        ParsedExpression parsed,
        String problem,
        Set<String> names,
        Bands bands) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    static Column of(String table, Input input, int number, boolean again, Bands bands, Expressions expressions) {
        var label = input.getLabel() == null ? input.getId() : input.getLabel();
        var text = input.getInputExpression().getText().getTextContent().strip();
        var key = again ? text + " (" + (number + 1) + ")" : text;
        var variable = "input_" + number;
        if (NAME.matcher(text).matches()) {
            return new Column(table, label, text, key, variable, null, null, Set.of(text), bands);
        }
        try {
            var parsed = expressions.parse(text);
            var names = Set.copyOf(parsed.getVariableNames());
            return new Column(table, label, text, key, variable, parsed, null, names, bands);
        } catch (IllegalArgumentException e) {
            return new Column(table, label, text, key, variable, null, e.getMessage(), Set.of(), bands);
        }
    }

    /** What the table is asked with: a number as the representative of its band. */
    Object value(Facts facts, Expressions expressions) {
        var value = isName() ? fact(facts) : evaluated(facts, expressions);
        return value instanceof Number number ? bands.representative(new BigDecimal(number.toString())) : value;
    }

    /** In how many days time alone makes another value of it. */
    OptionalInt daysUntilChange(Facts facts) {
        if (names.stream().noneMatch(facts::growsDaily)) {
            return OptionalInt.empty();
        }
        if (!isName() || !(facts.value(text) instanceof Integer days)) {
            return isName() && facts.value(text) == null ? OptionalInt.empty() : OptionalInt.of(1);
        }
        var next = bands.nextAbove(days);
        return next.isEmpty() ? next : OptionalInt.of(next.getAsInt() - days);
    }

    /** Whether it asks for one fact, by its name. */
    boolean isName() {
        return parsed == null && problem == null;
    }

    private Object fact(Facts facts) {
        if (!facts.knows(text)) {
            throw failed("there is no fact of this name");
        }
        return facts.value(text);
    }

    private Object evaluated(Facts facts, Expressions expressions) {
        if (problem != null) {
            throw failed(problem);
        }
        try {
            return Plain.of(expressions.evaluate(parsed, variables(facts), facts::hasEntriesWith));
        } catch (IllegalArgumentException e) {
            throw failed(e.getMessage());
        }
    }

    private Map<String, Object> variables(Facts facts) {
        var variables = new HashMap<String, Object>();
        names.stream().filter(facts::knows).forEach(name -> variables.put(name, facts.value(name)));
        return variables;
    }

    private DecisionFailed failed(String why) {
        return new DecisionFailed(table, label, text, why);
    }
}
