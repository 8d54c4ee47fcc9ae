package io.dunflow.dunning;

import io.dunflow.policy.Sitting;

/**
 * Facts that are dear to read, and whether any table asks for them.
 *
 * @param instalments how many items an invoice has
 */
record Wanted(boolean instalments) {

    static Wanted by(Sitting sitting) {
        return new Wanted(asked(sitting, "instalments"));
    }

    private static boolean asked(Sitting sitting, String fact) {
        return sitting.asksFor(KnownFacts.TABLES, fact) || sitting.asksFor(KnownFacts.TABLES, "items");
    }
}
