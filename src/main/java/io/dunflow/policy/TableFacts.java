package io.dunflow.policy;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The facts that tables get, said by the module that asks them, so that lint finds a misspelt one before it is asked.
 * Each module that asks a table has one, named in {@code META-INF/services}: lint runs without a server.
 */
public interface TableFacts {

    /** The names of all facts that a table may ask for, by the id of the table. */
    Map<String, Set<String>> byTable();

    /** The facts that a table gets; empty when nobody asks a table of this id. */
    static Optional<Set<String>> of(String table) {
        return ServiceLoader.load(TableFacts.class).stream()
                .map(of -> of.get().byTable().get(table))
                .filter(facts -> facts != null)
                .findFirst();
    }
}
