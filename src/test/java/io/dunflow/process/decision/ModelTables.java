package io.dunflow.process.decision;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.policy.Facts;
import io.dunflow.process.feel.FeelFunctions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Asks tables as a run does, without a process engine. */
public final class ModelTables {

    private final TableEngine engine = new TableEngine(new FeelFunctions(new BusinessDays()));
    private final Map<String, Table> read = new HashMap<>();

    /** The outputs of the rule that fires first; empty when none does. */
    public synchronized Map<String, Object> ask(String key, Supplier<DmnModelInstance> model, Map<String, ?> facts) {
        var table = read.computeIfAbsent(key, any -> engine.read(key, key, 1, model.get()));
        var outputs = engine.rule(table, table.vector(Facts.of(facts))).outputs();
        return outputs.isEmpty() ? Map.of() : outputs.get(0);
    }

    Table read(String key, DmnModelInstance model) {
        return engine.read(key, key, 1, model);
    }

    Ruling rule(Table table, Facts facts) {
        return engine.rule(table, table.vector(facts));
    }
}
