package io.dunflow.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is known about an item when charges on top of it are claimed.
 *
 * @param kind of its debtor
 * @param open balance of the item
 * @param dunnable part of it that nothing covers: charges are claimed on top of no more
 * @param contractPercent a year, as label {@code interestPercent} of account, debtor or creditor says; null without one
 * @param firstReminder day on which the first reminder that stands was handed over; null when none was
 * @param told whether its invoice told that there is default after thirty days
 * @param chargedThrough last day of interest that is booked or waived, and that another system claimed: nobody knows on what; null when none is
 * @param stopsOn from this day on it bears no interest, as the debtor is insolvent; null when it does
 * @param fixedSum fixed compensation that stands in its sequence, or was waived; null when there is none
 * @param fixedSumOf the late debt that it was counted on; null when it is booked, waived or of another system, and never changes
 * @param sparedPenalties a fact about the person spares it fees and fixed compensation
 */
record ChargeableItem(
        long id,
        long accountId,
        int sequence,
        String kind,
        String currency,
        String calendar,
        LocalDate dueDate,
        LocalDate issuedOn,
        BigDecimal open,
        BigDecimal dunnable,
        BigDecimal contractPercent,
        LocalDate firstReminder,
        boolean told,
        LocalDate chargedThrough,
        LocalDate stopsOn,
        BigDecimal fixedSum,
        BigDecimal fixedSumOf,
        boolean sparedPenalties) {

    /** The last day whose interest may be claimed by a letter of a day. */
    LocalDate last(LocalDate day) {
        return stopsOn == null || stopsOn.isAfter(day) ? day : stopsOn.minusDays(1);
    }

    /** The first day whose interest may be claimed, when it bears interest from a day on. */
    LocalDate first(LocalDate bearsFrom) {
        return chargedThrough == null || chargedThrough.isBefore(bearsFrom) ? bearsFrom : chargedThrough.plusDays(1);
    }

    /** Whether none is asked for yet, or a smaller debt than the one that was late. */
    boolean lacksFixedSum(BigDecimal late) {
        return fixedSum == null || fixedSumOf != null && late.compareTo(fixedSumOf) > 0;
    }

    BigDecimal covered() {
        return open.subtract(dunnable);
    }
}
