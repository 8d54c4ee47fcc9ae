package io.dunflow.resolution;

import static java.util.Map.entry;

import io.dunflow.dunning.AskedFacts;
import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;

/** The names of the facts that the tables about agreements may ask. */
public final class AskedOfResolution implements TableFacts {

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.ofEntries(
                entry("promise-terms", AskedFacts.ofAccount("promised", "daysAhead")),
                entry("plan-terms", AskedFacts.ofAccount("planned", "nonPaymentReason")),
                entry(
                        "negotiation-authority",
                        AskedFacts.ofAccount(
                                "planned",
                                "nonPaymentReason",
                                "agreement",
                                "conceded",
                                "agreedWithThis",
                                "instalments",
                                "durationDays",
                                "concessionsOfYear")),
                entry(
                        "write-off-authority",
                        AskedFacts.ofAccount("amount", "asker", "cause", "askedTogether", "writtenOffOfYear")),
                entry("clearing-order", AskedFacts.ofAccount()),
                entry("currency-scale", Set.of("currency")),
                entry("root-cause", Set.of("cause", "unit", "product")),
                entry("non-payment", AskedFacts.ofAccount("outcome")),
                entry("small-balances", Set.of("currency", "jurisdiction")),
                entry("discount-offer", AskedFacts.ofAccount()),
                entry("discount-terms", Set.of("label", "kind", "jurisdiction")),
                entry("provision", Set.of("ageOfDebt", "insolvent", "kind", "currency", "jurisdiction")),
                entry("settlement-terms", AskedFacts.ofAccount("concessionsOfYear")),
                entry("deferral-terms", AskedFacts.ofAccount("deferred", "deferralsOfYear", "concessionsOfYear")),
                entry("legal-status-effects", AskedFacts.ofAccount("fact", "represented")),
                entry(
                        "correction-terms",
                        AskedFacts.ofAccount("cause", "difference", "percent", "purpose", "level", "daysBefore")),
                entry("dispute-routing", AskedFacts.ofAccount("matter", "subject", "amount", "unit", "product")));
    }
}
