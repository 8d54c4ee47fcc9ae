package io.dunflow.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the limits of a debtor and how far they are used. */
@Component
class ReadingCredit {

    private final CreditLimits limits;
    private final Exposures exposures;
    private final JdbcClient jdbc;

    ReadingCredit(CreditLimits limits, Exposures exposures, JdbcClient jdbc) {
        this.limits = limits;
        this.exposures = exposures;
        this.jdbc = jdbc;
    }

    long headOf(long debtorId) {
        return jdbc.sql("select head_of(?)").param(debtorId).query(Long.class).single();
    }

    /**
     * As things are on a day.
     *
     * @param amount what is asked for, or zero
     * @param except id of an order that is not counted; null: none
     */
    Credit of(long debtorId, long head, BigDecimal amount, String currency, LocalDate day, Long except) {
        return of(debtorId, head, amount, currency, day, except, null);
    }

    /** The same as though another limit counted; null: as things are. */
    Credit of(
            long debtorId,
            long head,
            BigDecimal amount,
            String currency,
            LocalDate day,
            Long except,
            CreditLimit instead) {
        var own = limit(debtorId, LimitScope.DEBTOR, instead);
        var group = limit(head, LimitScope.GROUP, instead);
        return new Credit(
                use(debtorId, LimitScope.DEBTOR, own, amount, currency, day, except),
                group == null ? null : use(head, LimitScope.GROUP, group, amount, currency, day, except));
    }

    private CreditLimit limit(long debtorId, LimitScope scope, CreditLimit instead) {
        return instead != null && instead.scope() == scope
                ? instead
                : limits.latest(debtorId, scope).orElse(null);
    }

    private LimitUse use(
            long debtorId,
            LimitScope scope,
            CreditLimit limit,
            BigDecimal amount,
            String currency,
            LocalDate day,
            Long except) {
        var in = limit == null ? currency : limit.currency();
        return new LimitUse(
                scope,
                limit,
                exposures.of(debtorId, scope == LimitScope.GROUP, in, day, except),
                exposures.converted(amount, currency, in, day));
    }
}
