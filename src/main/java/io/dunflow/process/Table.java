package io.dunflow.process;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * One deployed version of a decision table, ready to be asked.
 *
 * @param bands of each input, by its name
 */
record Table(String key, String definitionId, int version, DmnDecision decision, Map<String, Bands> bands) {

    static Table of(String key, String definitionId, int version, DmnDecision decision, DmnModelInstance model) {
        var table = model.<Decision>getModelElementById(key)
                .getChildElementsByType(DecisionTable.class)
                .iterator()
                .next();
        var bands = new LinkedHashMap<String, Bands>();
        int column = 0;
        for (Input input : table.getInputs()) {
            bands.put(
                    input.getInputExpression().getText().getTextContent().strip(),
                    Bands.of(cells(table.getRules(), column++)));
        }
        return new Table(key, definitionId, version, decision, bands);
    }

    private static List<String> cells(Iterable<Rule> rules, int column) {
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> List.copyOf(rule.getInputEntries()).get(column))
                .map(entry -> entry.getText() == null ? "" : entry.getText().getTextContent())
                .collect(Collectors.toList());
    }

    /** The inputs the table names, each number as the representative of its band; what it does not name is dropped. */
    Map<String, Object> vector(Map<String, ?> inputs) {
        var vector = new TreeMap<String, Object>();
        bands.forEach((name, band) -> {
            Object value = inputs.get(name);
            vector.put(
                    name,
                    value instanceof Number number ? band.representative(new BigDecimal(number.toString())) : value);
        });
        return vector;
    }
}
