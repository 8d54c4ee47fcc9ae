package io.dunflow.dunning;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of the facts that each table of a run may ask, so that a misspelt one is found before a run meets it. */
public final class AskedFacts {

    private static final Set<String> JUDGED = Set.of("policy", "segment");

    private AskedFacts() {}

    /** The facts that a table gets; empty when no run asks such a table. */
    public static Optional<Set<String>> of(String table) {
        return Optional.ofNullable(
                switch (table) {
                    case "policy-choice" -> account();
                    case "segmentation" -> account(Set.of("policy"));
                    case "item-level" -> account(JUDGED, ofEntries());
                    case "level-minimum" -> account(JUDGED, Set.of("level", "levelTotal"));
                    case "account-step" -> account(JUDGED, Set.of("purpose", "level", "netClaim"));
                    case "charges" -> account(JUDGED, ofEntries(), Set.of("level"));
                    case "account-standing" ->
                        account(JUDGED, Set.of("step", "purpose", "level", "netClaim", "reason"));
                    case "approval" -> RunApproval.FACTS;
                    default -> null;
                });
    }

    /** The facts of each entry of the list {@code items}. */
    public static Set<String> ofEntries() {
        return KnownFacts.OF_ITEM.names();
    }

    @SafeVarargs
    private static Set<String> account(Set<String>... more) {
        var names = new TreeSet<>(KnownFacts.OF_ACCOUNT.names());
        for (var others : more) {
            names.addAll(others);
        }
        return names;
    }
}
