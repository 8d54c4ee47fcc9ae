package io.dunflow.dunning;

import io.dunflow.policy.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What is claimed on top of an item, as the table {@code charges} says.
 *
 * @param fee in {@code feeCurrency}; zero for none
 * @param feePercent of what is claimed of the item; zero for none
 * @param feeMost a fee is never more, in {@code feeCurrency}; null: no bound
 * @param feeForLetter one fee for all items of a letter, the highest; else one for each
 * @param feeCurrency null: that of the account
 * @param fixedSum whether fixed compensation is claimed
 * @param penalty whether the late penalty of the contract is claimed
 * @param regime of interest; null for none
 * @param decision record of the decision
 */
record ChargeRule(
        BigDecimal fee,
        BigDecimal feePercent,
        BigDecimal feeMost,
        boolean feeForLetter,
        String feeCurrency,
        boolean fixedSum,
        boolean penalty,
        String regime,
        long decision) {

    private static final String NO_REGIME = "NONE";

    static ChargeRule of(Answer answer) {
        return new ChargeRule(
                answer.number("fee").orElse(BigDecimal.ZERO),
                answer.number("feePercent").orElse(BigDecimal.ZERO),
                answer.number("feeMost").orElse(null),
                answer.text("feeFor").filter("LETTER"::equals).isPresent(),
                answer.text("feeCurrency").orElse(null),
                answer.flag("fixedSum"),
                answer.flag("penalty"),
                answer.text("interest")
                        .filter(regime -> !regime.equals(NO_REGIME))
                        .orElse(null),
                answer.id());
    }

    boolean claimsNothing() {
        return !hasFee() && !fixedSum && !penalty && regime == null;
    }

    boolean hasFee() {
        return fee.signum() > 0 || feePercent.signum() > 0;
    }

    /**
     * The fee on what is claimed of an item, exact.
     *
     * @param worth of one unit of the fee's currency in that of the account
     */
    BigDecimal fee(BigDecimal claimed, BigDecimal worth, int digits) {
        var share = claimed.multiply(feePercent).movePointLeft(2);
        var whole = fee.multiply(worth).add(share);
        return Optional.ofNullable(feeMost)
                .map(most -> whole.min(most.multiply(worth)))
                .orElse(whole)
                .setScale(digits, RoundingMode.HALF_UP);
    }
}
