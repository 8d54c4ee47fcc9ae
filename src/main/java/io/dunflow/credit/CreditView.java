package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How much a debtor may come to owe, and how far that is used, as it is shown.
 *
 * @param group null: there is no limit for the group it belongs to
 */
public record CreditView(String debtor, String name, LocalDate day, Use own, Use group) {

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
            BigDecimal percent,
            boolean rateMissing,
            List<Exposure.Line> sums) {}
}
