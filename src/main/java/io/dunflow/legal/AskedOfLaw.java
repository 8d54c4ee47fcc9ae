package io.dunflow.legal;

import io.dunflow.dunning.AskedFacts;
import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the tables about the law may ask. */
public final class AskedOfLaw implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(
                "limitation",
                Set.of("jurisdiction", "kind", "claim"),
                "legal-terms",
                Set.of("jurisdiction", "kind"),
                "legal-decision",
                AskedFacts.ofAccount("amount", "cost", "costPercent", "daysToLimitation", "fruitlessBefore"));
    }
}
