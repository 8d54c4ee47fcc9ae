package io.dunflow.legal;

import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the tables about the law may ask. */
public final class AskedOfLaw implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of("limitation", Set.of("jurisdiction", "kind", "claim"));
    }
}
