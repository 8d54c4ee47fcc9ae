package io.dunflow.credit;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How much a debtor may come to owe, and how far that is used, as it is shown.
 *
 * @param group null: there is no limit for the group it belongs to
 * @param terms of invoices to come; null: those that they have
 * @param score the one that counts; null: nobody rated the debtor
 * @param insurances of each insurer what counts, also when it is over
 * @param blocks why there are no orders on account; empty when there may be
 */
public record CreditView(
        String debtor,
        String name,
        LocalDate day,
        Use own,
        Use group,
        CreditScore score,
        List<CreditInsurance> insurances,
        String terms,
        List<OrderBlocks.Block> blocks) {

    /** The limit of the debtor, then that of its group. */
    public List<Use> uses() {
        return group == null ? List.of(own) : List.of(own, group);
    }

    /**
     * One limit.
     *
     * @param head number of the debtor whose limit it is
     * @param amount null: there is none
     * @param exposure without what has no rate
     * @param available null without a limit
     * @param percent used, rounded up; null where no limit counts or a rate is missing
     */
    public record Use(
            String head,
            BigDecimal amount,
            String currency,
            LocalDate validUntil,
            BigDecimal exposure,
            BigDecimal available,
            @Ratio BigDecimal percent,
            boolean rateMissing,
            List<Exposure.Line> sums) {}
}
