package io.dunflow.dunning;

import io.dunflow.policy.Sitting;
import java.util.stream.Stream;

/**
 * Facts that are dear to read, and whether any table asks for them.
 *
 * @param instalments how many items an invoice has
 * @param labels of the account and what it belongs to
 * @param itemLabels of its items
 * @param group what head office and branches owe together
 * @param attempts how often it was written to about what is open
 * @param returns why the bank took the last payment back
 * @param agreements what became of promises and plans, and what was said about not paying
 */
record Wanted(
        boolean instalments,
        boolean labels,
        boolean itemLabels,
        boolean group,
        boolean attempts,
        boolean returns,
        boolean agreements) {

    static final Wanted EVERYTHING = new Wanted(true, true, true, true, true, true, true);

    static Wanted by(Sitting sitting) {
        boolean list = asks(sitting, "items");
        return new Wanted(
                list || asks(sitting, "instalments"),
                Stream.of("creditorLabels", "debtorLabels", "groupLabels", "accountLabels")
                        .anyMatch(labels -> asks(sitting, labels)),
                list || asks(sitting, "itemLabels"),
                Stream.of("groupOverdueTotal", "groupOverdueCount", "groupOldestAge")
                        .anyMatch(fact -> asks(sitting, fact)),
                asks(sitting, "attempts"),
                asks(sitting, "lastReturnReason"),
                Stream.of(
                                "brokenPromises",
                                "openPromises",
                                "planDefaults",
                                "openDisputes",
                                "planOffers",
                                "nonPaymentReason",
                                "hardship")
                        .anyMatch(fact -> asks(sitting, fact)));
    }

    private static boolean asks(Sitting sitting, String fact) {
        return sitting.asksFor(KnownFacts.TABLES, fact);
    }
}
