package io.dunflow.dunning;

import static java.util.Map.entry;

import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of the facts that each table of a run may ask, and of those that any table about an account may. */
public final class AskedFacts implements TableFacts {

    private static final Set<String> JUDGED = Set.of("policy", "segment");

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.ofEntries(
                entry("policy-choice", account()),
                entry("segmentation", account(Set.of("policy"))),
                entry("item-level", account(JUDGED, ofEntries())),
                entry("level-minimum", ofAccount("level", "levelTotal")),
                entry("account-step", ofAccount("purpose", "level", "netClaim")),
                entry("charges", account(JUDGED, ofEntries(), Set.of("level", "channel"))),
                entry("fixed-sum", Set.of("kind", "regime", "invoiceDate", "currency", "principal")),
                entry("account-standing", ofAccount("step", "purpose", "level", "netClaim", "reason")),
                entry("hold-terms", ofAccount("holdReason")),
                entry("approval", RunApproval.FACTS));
    }

    /** What {@link KnowingAccounts} tells, for a table that is asked outside a run, and the table's own facts. */
    public static Set<String> ofAccount(String... own) {
        return account(JUDGED, Set.of(own));
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
