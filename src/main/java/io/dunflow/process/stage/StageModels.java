package io.dunflow.process.stage;

import io.dunflow.process.Unrestricted;
import io.dunflow.process.decision.TableDecisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;

/** What the deployed models consist of, so that it can be said what of it no scenario ran. */
@Component
public class StageModels {

    private final RepositoryService repository;
    private final TableDecisions decisions;
    private final Unrestricted unrestricted;

    StageModels(RepositoryService repository, TableDecisions decisions, Unrestricted unrestricted) {
        this.repository = repository;
        this.decisions = decisions;
        this.unrestricted = unrestricted;
    }

    /** Ids of all flow nodes, by the engine's id of their process; the latest versions. */
    public Map<String, List<String>> flowNodes() {
        return unrestricted.call(() -> {
            var nodes = new TreeMap<String, List<String>>();
            for (var process :
                    repository.createProcessDefinitionQuery().latestVersion().list()) {
                var model = repository.getBpmnModelInstance(process.getId());
                nodes.put(
                        process.getId(),
                        model.getModelElementsByType(FlowNode.class).stream()
                                .map(FlowNode::getId)
                                .toList());
            }
            return nodes;
        });
    }

    /** Hears the rows that gave figures, of which no record is kept: the engine's id of the table, the id of the row. */
    public void eachUnrecordedRow(BiConsumer<String, String> hear) {
        decisions.eachUnrecorded(hear);
    }

    /** Ids of all rows, by the engine's id of their table; the latest versions. */
    public Map<String, List<String>> rules() {
        return unrestricted.call(() -> {
            var rules = new TreeMap<String, List<String>>();
            for (var definition :
                    repository.createDecisionDefinitionQuery().latestVersion().list()) {
                var found = new ArrayList<String>();
                repository
                        .getDmnModelInstance(definition.getId())
                        .<Decision>getModelElementById(definition.getKey())
                        .getChildElementsByType(DecisionTable.class)
                        .forEach(table -> table.getRules().forEach(rule -> found.add(rule.getId())));
                rules.put(definition.getId(), found);
            }
            return rules;
        });
    }
}
