package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan as somebody proposes it.
 *
 * @param items ids of the items it is for; null: what is overdue
 * @param instalments how many, without the down payment
 * @param first day of the down payment, or of the first instalment where there is none
 * @param every how many months or days apart; null: one
 * @param unit null: months
 * @param downPayment null: none
 * @param proposedBy null: COLLECTOR
 * @param reason for non-payment, such as CASH; null: unknown
 * @param note in a few words, or null
 */
public record PlanOrder(
        long account,
        List<Long> items,
        Integer instalments,
        LocalDate first,
        Integer every,
        PlanRhythm unit,
        BigDecimal downPayment,
        PlanParty proposedBy,
        String reason,
        String note) {

    PlanWish wish() {
        return new PlanWish(
                instalments,
                first,
                every == null ? 1 : every,
                unit == null ? PlanRhythm.MONTHS : unit,
                downPayment == null ? BigDecimal.ZERO : downPayment);
    }

    PlanParty party() {
        return proposedBy == null ? PlanParty.COLLECTOR : proposedBy;
    }

    String why() {
        return reason == null || reason.isBlank() ? "UNKNOWN" : reason;
    }

    /** The same in other instalments. */
    PlanOrder as(PlanWish other) {
        return new PlanOrder(
                account,
                items,
                other.instalments(),
                other.first(),
                other.every(),
                other.unit(),
                other.downPayment(),
                proposedBy,
                reason,
                note);
    }

    /** The same for other items. */
    PlanOrder of(List<Long> chosen) {
        return new PlanOrder(account, chosen, instalments, first, every, unit, downPayment, proposedBy, reason, note);
    }
}
