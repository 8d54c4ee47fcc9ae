package io.dunflow.resolution;

import io.dunflow.ledger.Sentence;

/**
 * What a wished plan is not within.
 *
 * @param term INSTALMENTS, SMALLEST_INSTALMENT, FIRST, DOWN_PAYMENT or LAST
 * @param asked number, amount or day as it was wished
 * @param allowed most, least or latest that the table {@code plan-terms} allows
 */
public record BrokenTerm(String term, Object asked, Object allowed) {

    /** In words, for whoever reads them. */
    public Sentence words() {
        return Sentence.say("plan.broken." + term, asked, allowed);
    }
}
