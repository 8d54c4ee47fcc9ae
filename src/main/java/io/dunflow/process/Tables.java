package io.dunflow.process;

import io.dunflow.policy.UnknownDecision;
import io.dunflow.process.lint.DaysAhead;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The deployed decision tables, each version read once. */
@Component
class Tables {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;
    private final TableEngine engine;
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, OptionalInt> daysAhead = new ConcurrentHashMap<>();

    Tables(RepositoryService repository, Unrestricted unrestricted, TableEngine engine) {
        this.repository = repository;
        this.unrestricted = unrestricted;
        this.engine = engine;
    }

    /** The version of a table that counts now. */
    Table latest(String key) {
        return unrestricted.call(() -> {
            var definition = definition(key);
            return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition));
        });
    }

    /** The words that an output of the table that counts now may answer. */
    List<String> words(String key, String output) {
        return unrestricted.call(() -> {
            var definition = definition(key);
            return OutputWords.of(repository.getDmnModelInstance(definition.getId()), key, output);
        });
    }

    /** How long before a due date the table can do something; empty when it may at any time. */
    OptionalInt daysAhead(Table table) {
        return unrestricted.call(() -> daysAhead.computeIfAbsent(
                table.definitionId(), id -> DaysAhead.of(table.key(), repository.getDmnModelInstance(id))));
    }

    private DecisionDefinition definition(String key) {
        var definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new UnknownDecision(key);
        }
        return definition;
    }

    private Table read(DecisionDefinition definition) {
        return engine.read(
                definition.getKey(),
                definition.getId(),
                definition.getVersion(),
                repository.getDmnModelInstance(definition.getId()));
    }
}
