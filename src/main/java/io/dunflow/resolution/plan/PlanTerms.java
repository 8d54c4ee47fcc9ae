package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be offered to a debtor.
 *
 * @param maxInstalments without the down payment; 0: no plan
 * @param longestDays from the first day to the last instalment
 * @param downPaymentPercent of the amount, at least
 * @param firstWithinDays from today to the first day, at most
 * @param openDays for which the debtor can accept an offer
 * @param graceDays business days after which an instalment is missed
 * @param missedUntilDefault how many missed instalments are a default
 * @param daysUntilDefault how many days the oldest instalment may be late
 * @param remindDays how many days before each instalment the debtor is reminded
 * @param daysToPay within which the whole is asked for after a default
 * @param decisionId record of the decision
 */
record PlanTerms(
        int maxInstalments,
        int longestDays,
        BigDecimal downPaymentPercent,
        BigDecimal smallestInstalment,
        int firstWithinDays,
        int openDays,
        int graceDays,
        int missedUntilDefault,
        int daysUntilDefault,
        int remindDays,
        int daysToPay,
        Long decisionId) {

    /** The acceptable plan that is nearest to what is wished; the same when that is acceptable. */
    PlanWish nearest(BigDecimal amount, PlanWish wish, LocalDate today, int digits) {
        var latest = today.plusDays(firstWithinDays);
        var unit = BigDecimal.ONE.movePointLeft(digits);
        var least = amount.multiply(downPaymentPercent).movePointLeft(2).setScale(digits, RoundingMode.CEILING);
        // Something is left for the instalment.
        var down = wish.downPayment().max(least.min(amount.subtract(unit)));
        var fitting = amount.subtract(down)
                .divide(smallestInstalment.max(unit), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(maxInstalments))
                .intValue();
        var offer = new PlanWish(
                Math.max(1, Math.min(wish.instalments(), fitting)),
                wish.first().isAfter(latest) ? latest : wish.first(),
                wish.every(),
                wish.unit(),
                down.compareTo(wish.downPayment()) == 0 ? wish.downPayment() : down);
        while (offer.instalments() > 1 && tooLong(offer)) {
            offer = offer.with(offer.instalments() - 1);
        }
        return tooLong(offer) ? new PlanWish(1, offer.first(), 1, offer.unit(), offer.downPayment()) : offer;
    }

    /** Which of the terms a wish is not within, in the order of its fields. */
    List<BrokenTerm> brokenBy(BigDecimal amount, PlanWish wish, LocalDate today, int digits) {
        var broken = new ArrayList<BrokenTerm>();
        if (wish.instalments() > maxInstalments) {
            broken.add(new BrokenTerm("INSTALMENTS", wish.instalments(), maxInstalments));
        }
        var dues = wish.schedule(amount, digits);
        var each = dues.get(dues.size() - 1)
                .amount()
                .min(dues.get(Math.min(1, dues.size() - 1)).amount());
        if (wish.instalments() > 1 && each.compareTo(smallestInstalment) < 0) {
            broken.add(new BrokenTerm("SMALLEST_INSTALMENT", each, smallestInstalment));
        }
        if (wish.first().isAfter(today.plusDays(firstWithinDays))) {
            broken.add(new BrokenTerm("FIRST", wish.first(), today.plusDays(firstWithinDays)));
        }
        var least = nearest(amount, wish, today, digits).downPayment();
        if (wish.downPayment().compareTo(least) < 0) {
            broken.add(new BrokenTerm("DOWN_PAYMENT", wish.downPayment(), least));
        }
        if (tooLong(wish)) {
            broken.add(new BrokenTerm("LAST", wish.last(), wish.first().plusDays(longestDays)));
        }
        return broken;
    }

    private boolean tooLong(PlanWish offer) {
        return offer.last().isAfter(offer.first().plusDays(longestDays));
    }
}
