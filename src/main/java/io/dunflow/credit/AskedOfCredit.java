package io.dunflow.credit;

import io.dunflow.policy.TableFacts;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the facts that the tables about credit may ask. */
public final class AskedOfCredit implements TableFacts {

    private static final Set<String> OF_AN_ORDER = Set.of(
            "kind",
            "limitState",
            "usePercent",
            "groupUsePercent",
            "rateMissing",
            "unpaid",
            "stopped",
            "overdueDays",
            "highestLevel",
            "brokenPromises");

    private static final Set<String> OF_A_LIMIT = Set.of(
            "scope",
            "kind",
            "usePercent",
            "daysToExpiry",
            "daysSinceReview",
            "overdueDays",
            "highestLevel",
            "brokenPromises");

    @Override
    public Map<String, Set<String>> byTable() {
        return Map.of(
                JudgingCredit.TABLE,
                with(OF_AN_ORDER, OutsideFacts.NAMES),
                JudgingTriggers.TABLE,
                with(with(OF_A_LIMIT, RecentTrouble.NAMES), OutsideFacts.NAMES),
                AskingCreditAuthority.TABLE,
                AskingCreditAuthority.NAMES);
    }

    private static Set<String> with(Set<String> own, Set<String> more) {
        return Stream.concat(own.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
