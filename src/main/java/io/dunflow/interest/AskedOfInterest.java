package io.dunflow.interest;

import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the table of interest may ask. */
public final class AskedOfInterest implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(AskingInterestTerms.TABLE, Set.of("regime", "invoiceDate"));
    }
}
