package io.dunflow.process.decision;

import io.dunflow.policy.DecisionFailed;
import io.dunflow.process.feel.FeelFunctions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Reads tables and evaluates them, by a DMN engine of our own outside the process engine's history. That engine gets a
 * copy of the table in which each expression is replaced by a variable: its value is found first.
 */
@Component
class TableEngine {

    private final MatchedRules matched = new MatchedRules();
    private final DmnEngine engine;
    private final Expressions expressions;

    TableEngine(FeelFunctions functions) {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(matched);
        configuration.setFeelCustomFunctionProviders(List.of(functions));
        this.engine = configuration.buildEngine();
        this.expressions = new Expressions(functions);
    }

    /** The table of this key in a model. */
    Table read(String key, String definitionId, int version, DmnModelInstance model) {
        var copy = model.clone();
        var table = copy.<Decision>getModelElementById(key)
                .getChildElementsByType(DecisionTable.class)
                .iterator()
                .next();
        var columns = columns(key, table);
        return new Table(key, definitionId, version, engine.parseDecision(key, copy), columns, expressions);
    }

    /**
     * Asks the table; the rules that fired come with the outputs.
     *
     * @throws DecisionFailed when a cell cannot be evaluated
     */
    Ruling rule(Table table, Map<String, Object> vector) {
        try {
            return matched.during(() -> engine.evaluateDecisionTable(table.decision(), table.variables(vector)));
        } catch (RuntimeException e) {
            throw new DecisionFailed(table.key(), e);
        }
    }

    private List<Column> columns(String key, DecisionTable table) {
        var columns = new ArrayList<Column>();
        var texts = new HashSet<String>();
        for (Input input : table.getInputs()) {
            var bands = Bands.of(cells(table.getRules(), columns.size()));
            var expression = input.getInputExpression();
            boolean again = !texts.add(expression.getText().getTextContent().strip());
            var column = Column.of(key, input, columns.size(), again, bands, expressions);
            expression.getText().setTextContent(column.variable());
            expression.removeAttribute("typeRef");
            columns.add(column);
        }
        return columns;
    }

    private static List<String> cells(Iterable<Rule> rules, int column) {
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> List.copyOf(rule.getInputEntries()).get(column))
                .map(entry -> entry.getText() == null ? "" : entry.getText().getTextContent())
                .toList();
    }
}
