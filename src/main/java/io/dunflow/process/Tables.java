package io.dunflow.process;

import io.dunflow.policy.UnknownDecision;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * The deployed decision tables. They are evaluated by a DMN engine of our own, outside the process engine's history:
 * what was asked and answered is recorded once per vector in table {@code decision}, not once per account.
 */
@Component
class Tables {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;
    private final MatchedRules matched = new MatchedRules();
    private final DmnEngine engine;
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();

    Tables(RepositoryService repository, Unrestricted unrestricted) {
        this.repository = repository;
        this.unrestricted = unrestricted;
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(matched);
        this.engine = configuration.buildEngine();
    }

    /** The version of a table that counts now. */
    Table latest(String key) {
        return unrestricted.call(() -> {
            var definition = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            if (definition == null) {
                throw new UnknownDecision(key);
            }
            return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition));
        });
    }

    /** Asks the table; the rules that fired come with the outputs. */
    Ruling rule(Table table, Map<String, Object> vector) {
        return matched.during(() -> engine.evaluateDecisionTable(table.decision(), vector));
    }

    private Table read(DecisionDefinition definition) {
        var model = repository.getDmnModelInstance(definition.getId());
        return Table.of(
                definition.getKey(),
                definition.getId(),
                definition.getVersion(),
                engine.parseDecision(definition.getKey(), model),
                model);
    }
}
