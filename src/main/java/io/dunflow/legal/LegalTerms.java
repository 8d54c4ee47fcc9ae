package io.dunflow.legal;

import java.math.BigDecimal;

/**
 * What the law wants before a claim is taken to court, as the table {@code legal-terms} says.
 *
 * @param template of the letter before claim
 * @param demands what the letter has to say, codes with commas
 * @param askDays days after which somebody asks what the court did
 * @param fixedCost and {@code percent} of the claim: what the first step may cost
 * @param interest that the law gives
 */
record LegalTerms(
        int letterDays,
        String template,
        String demands,
        int askDays,
        BigDecimal fixedCost,
        BigDecimal percent,
        Interest interest,
        Long decision) {

    /**
     * Interest on what is not paid.
     *
     * @param code names the rate
     * @param rate percent a year where it never changes, else null
     * @param from DUE or DEMAND: the day after which it begins
     */
    record Interest(String code, BigDecimal rate, String from) {}

    BigDecimal cost(BigDecimal amount) {
        return fixedCost.add(amount.multiply(percent).movePointLeft(2)).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
