package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every declared combination of inputs has a row, and every row decides some combination. */
class CompletenessTest {

    private List<List<Cell>> conditions;
    private List<List<Object>> domain;
    private final BitSet fired = new BitSet();
    private final List<String> unanswered = new ArrayList<>();

    static List<String> keys() {
        return Tables.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noCombinationIsWithoutARowAndNoRowIsHiddenByThoseAboveIt(String key) {
        DecisionTable table = Tables.table(key);
        conditions = table.getRules().stream().map(CompletenessTest::cells).toList();
        domain = Domain.of(table);

        walk(new ArrayList<>());

        assertThat(unanswered).isEmpty();
        var rules = List.copyOf(table.getRules());
        assertThat(rules)
                .filteredOn(rule -> !fired.get(rules.indexOf(rule)))
                .extracting(Rule::getId)
                .as("rules that never decide anything")
                .isEmpty();
    }

    private void walk(List<Object> inputs) {
        if (inputs.size() < domain.size()) {
            for (Object value : domain.get(inputs.size())) {
                inputs.add(value);
                walk(inputs);
                inputs.remove(inputs.size() - 1);
            }
            return;
        }
        for (int row = 0; row < conditions.size(); row++) {
            if (accepts(conditions.get(row), inputs)) {
                fired.set(row);
                return;
            }
        }
        unanswered.add(inputs.toString());
    }

    private static boolean accepts(List<Cell> cells, List<Object> inputs) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).accepts(inputs.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static List<Cell> cells(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> new Cell(entry.getText().getTextContent()))
                .toList();
    }
}
