package io.dunflow.resolution.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A payment plan.
 *
 * @param caseId its own case, in stage PLAN while it lives
 * @param askedInId the case in which the debtor asked for it, or null
 * @param amount covered when it was proposed, in the account's currency
 * @param instalments without the down payment
 * @param openUntil last day on which the debtor can accept
 * @param missedUntilDefault how many missed instalments are a default
 * @param daysUntilDefault how many days the oldest instalment may be late
 * @param remindDays before each instalment
 * @param reason for non-payment
 * @param authority who may agree to it without asking
 * @param agreedHow how the debtor agreed, and by which letter or e-mail; null: not yet
 * @param counted what was paid for it, as last judged
 * @param waived what was credited or written off meanwhile
 * @param defaultedOn date of the run that found it in default
 * @param daysToPay within which the whole is asked for after a default
 * @param graceDays business days after which an instalment is missed
 * @param suspendedFrom state that it had before it was suspended, while it is; else null
 */
public record Plan(
        long id,
        long accountId,
        long creditorId,
        Long caseId,
        Long askedInId,
        PlanParty proposedBy,
        PlanState state,
        String cause,
        BigDecimal amount,
        String currency,
        BigDecimal downPayment,
        int instalments,
        LocalDate firstOn,
        LocalDate openUntil,
        int missedUntilDefault,
        int daysUntilDefault,
        int remindDays,
        String reason,
        String authority,
        String authorityReason,
        String note,
        String madeBy,
        OffsetDateTime madeAt,
        String approvedBy,
        String agreedBy,
        OffsetDateTime agreedAt,
        PlanForm agreedHow,
        String agreedSource,
        BigDecimal counted,
        BigDecimal waived,
        LocalDate defaultedOn,
        int daysToPay,
        int graceDays,
        PlanState suspendedFrom,
        LocalDate suspendedOn) {

    /** The business key of its process, which is its case's. */
    String key() {
        return Long.toString(caseId);
    }

    /** The same with what counts for it by now. */
    Plan counting(BigDecimal nowCounted, BigDecimal nowWaived) {
        return new Plan(
                id,
                accountId,
                creditorId,
                caseId,
                askedInId,
                proposedBy,
                state,
                cause,
                amount,
                currency,
                downPayment,
                instalments,
                firstOn,
                openUntil,
                missedUntilDefault,
                daysUntilDefault,
                remindDays,
                reason,
                authority,
                authorityReason,
                note,
                madeBy,
                madeAt,
                approvedBy,
                agreedBy,
                agreedAt,
                agreedHow,
                agreedSource,
                nowCounted,
                nowWaived,
                defaultedOn,
                daysToPay,
                graceDays,
                suspendedFrom,
                suspendedOn);
    }

    /** How others name it. */
    String name() {
        return "plan " + id;
    }
}
