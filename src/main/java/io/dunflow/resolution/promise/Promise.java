package io.dunflow.resolution.promise;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A promise to pay.
 *
 * @param amount promised, in the account's currency
 * @param lastDay last value date that still keeps it
 * @param tolerancePercent of the amount that may be missing
 * @param partlyKept as what it acts when it is kept in part: BROKEN or KEPT
 * @param counted what was paid for it, as last judged
 * @param givenTo the collector
 */
public record Promise(
        long id,
        long accountId,
        Long caseId,
        BigDecimal amount,
        String currency,
        LocalDate promisedOn,
        LocalDate lastDay,
        @Ratio BigDecimal tolerancePercent,
        String partlyKept,
        PromiseState state,
        String cause,
        BigDecimal counted,
        String note,
        String givenTo) {

    /** The business key of its process. */
    String key() {
        return "promise:" + id;
    }

    /** The state that payments of an amount bring it to, once all are known (rules of the trade, Promises). */
    PromiseState judge(BigDecimal stillPromised, BigDecimal paid) {
        var needed =
                stillPromised.subtract(stillPromised.multiply(tolerancePercent).movePointLeft(2));
        if (paid.compareTo(needed) >= 0) {
            return PromiseState.KEPT;
        }
        return paid.signum() > 0 ? PromiseState.PARTLY_KEPT : PromiseState.BROKEN;
    }
}
