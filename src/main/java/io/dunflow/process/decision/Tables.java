package io.dunflow.process.decision;

import io.dunflow.policy.UnknownDecision;
import io.dunflow.process.Unrestricted;
import io.dunflow.process.lint.DaysAhead;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deployed decision tables, each version read once. */
@Component
class Tables {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;
    private final TableEngine engine;
    private final JdbcClient jdbc;
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, OptionalInt> daysAhead = new ConcurrentHashMap<>();

    Tables(RepositoryService repository, Unrestricted unrestricted, TableEngine engine, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.unrestricted = unrestricted;
        this.engine = engine;
    }

    /** The versions of all tables that count now, by key: told by one statement, for who asks many of them. */
    Map<String, String> versions() {
        return jdbc
                .sql("select distinct on (key_) key_, id_ from act_re_decision_def order by key_, version_ desc")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The version of a table that counts now. */
    Table latest(String key) {
        return of(key, versions());
    }

    /** The version of a table among these. */
    Table of(String key, Map<String, String> versions) {
        return byDefinition.computeIfAbsent(id(key, versions), this::read);
    }

    /** The words that an output of the table that counts now may answer. */
    List<String> words(String key, String output) {
        return unrestricted.call(
                () -> OutputWords.of(repository.getDmnModelInstance(id(key, versions())), key, output));
    }

    /** How long before a due date the table can do something; empty when it may at any time. */
    OptionalInt daysAhead(Table table) {
        return unrestricted.call(() -> daysAhead.computeIfAbsent(
                table.definitionId(), id -> DaysAhead.of(table.key(), repository.getDmnModelInstance(id))));
    }

    private static String id(String key, Map<String, String> versions) {
        var id = versions.get(key);
        if (id == null) {
            throw new UnknownDecision(key);
        }
        return id;
    }

    private Table read(String id) {
        return unrestricted.call(() -> {
            var definition = repository.getDecisionDefinition(id);
            return engine.read(definition.getKey(), id, definition.getVersion(), repository.getDmnModelInstance(id));
        });
    }
}
