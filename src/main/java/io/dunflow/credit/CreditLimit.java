package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How much a debtor may come to owe.
 *
 * @param amount null: no credit any more
 * @param validUntil the last day; null: until another is set
 * @param source BY_HAND, or what it came from, such as {@code review:7}
 */
public record CreditLimit(
        long id,
        String debtor,
        LimitScope scope,
        BigDecimal amount,
        String currency,
        LocalDate validUntil,
        String reason,
        String source,
        String setBy,
        OffsetDateTime setAt) {

    /** As it would be when a question is decided so. */
    static CreditLimit decided(CreditCase one, BigDecimal amount, LocalDate validUntil) {
        return new CreditLimit(
                0, one.debtor(), one.scope(), amount, one.currency(), validUntil, "", one.key(), one.openedBy(), null);
    }

    boolean givesCreditOn(LocalDate day) {
        return amount != null && (validUntil == null || !validUntil.isBefore(day));
    }
}
