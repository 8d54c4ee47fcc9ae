package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a person decides about credit.
 *
 * @param outcome APPROVE or DECLINE of an order or a limit that was asked for; KEEP, CHANGE or BLOCK of a review
 * @param limit the limit from now on; null: as asked for, or none in a change
 * @param validUntil the last day of a limit that is set or kept; null: as {@link EndOfLimits} proposes
 * @param terms of invoices to come: PREPAYMENT, NET_14, NET_30 or NET_60; null: as they are
 * @param note why
 */
public record CaseDecision(String outcome, BigDecimal limit, LocalDate validUntil, String terms, String note) {

    CaseDecision until(LocalDate day) {
        return new CaseDecision(outcome, limit, day, terms, note);
    }
}
