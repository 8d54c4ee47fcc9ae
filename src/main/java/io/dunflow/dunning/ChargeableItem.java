package io.dunflow.dunning;

import io.dunflow.ledger.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

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
 * @param penaltyPercent of the late debt, as label {@code penaltyPercent} of account, debtor or creditor says; null without one
 * @param penalty late penalty that stands in its sequence, or was waived; null when there is none
 * @param penaltyGrows whether a letter claims that penalty, and nobody booked or waived it
 * @param sparedPenalties a fact about the person spares it fees, fixed compensation and penalties
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
        BigDecimal penaltyPercent,
        BigDecimal penalty,
        boolean penaltyGrows,
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

    /** The late penalty on a late debt; empty without a percentage, or where no smaller one can be replaced. */
    Optional<BigDecimal> penalty(BigDecimal late) {
        if (penaltyPercent == null || penalty != null && !penaltyGrows) {
            return Optional.empty();
        }
        var digits = Amounts.digits(currency).orElse(2);
        var amount = late.multiply(penaltyPercent).movePointLeft(2).setScale(digits, RoundingMode.HALF_UP);
        return Optional.of(amount).filter(sum -> sum.compareTo(penalty == null ? BigDecimal.ZERO : penalty) > 0);
    }

    BigDecimal covered() {
        return open.subtract(dunnable);
    }
}
