package io.dunflow.resolution.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What would come of an offer.
 *
 * @param debt that would be discharged
 * @param acceptable false: only the nearest offer is
 * @param amount of the nearest acceptable offer; the offered one when that is acceptable
 * @param payBy day of the nearest acceptable offer
 * @param lowest that is enough, whoever agrees
 * @param alone from which on a collector may agree alone
 * @param needsLead whether a collector who agrees needs a lead
 */
public record SettlementPreview(
        BigDecimal debt,
        boolean acceptable,
        BigDecimal amount,
        LocalDate payBy,
        BigDecimal lowest,
        BigDecimal alone,
        boolean needsLead,
        String currency) {

    static SettlementPreview of(SettlementOrder order, SettlementTerms terms, String currency) {
        var amount = terms.nearestAmount(order.amount());
        return new SettlementPreview(
                terms.debt(),
                terms.accept(order.amount(), order.payBy()),
                amount,
                terms.nearestDay(order.payBy()),
                terms.lowest(),
                terms.alone(),
                !terms.byCollector(amount),
                currency);
    }
}
