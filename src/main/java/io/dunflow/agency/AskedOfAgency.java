package io.dunflow.agency;

import io.dunflow.dunning.AskedFacts;
import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the tables about agencies may ask. */
public final class AskedOfAgency implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(
                "agency-readiness",
                AskedFacts.ofAccount("disputed", "held", "timeBarred", "itemLevel", "calls", "offers", "amount"),
                "agency-selection",
                AskedFacts.ofAccount(
                        "amount",
                        "worksThere",
                        "licensed",
                        "takesKind",
                        "takesSize",
                        "refusedBefore",
                        "recoveryPercent",
                        "feePercent",
                        "netPercent",
                        "complaintsPercent",
                        "agencyTone"));
    }
}
