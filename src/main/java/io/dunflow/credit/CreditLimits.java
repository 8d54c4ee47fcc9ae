package io.dunflow.credit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All limits that were ever set; of each debtor and scope the last counts. */
@Repository
class CreditLimits {

    private static final String SELECT =
            "select l.id, d.number as debtor, l.scope, l.amount, l.currency, l.valid_until, l.reason, l.source, l.set_by,"
                    + " l.set_at from credit_limit l join debtor d on d.id = l.debtor_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CreditLimit> latest(long debtorId, LimitScope scope) {
        return jdbc.sql(SELECT + "where l.debtor_id = ? and l.scope = ? order by l.id desc limit 1")
                .params(debtorId, scope.name())
                .query(CreditLimit.class)
                .optional();
    }

    /** Of both scopes, newest first. */
    List<CreditLimit> history(long debtorId) {
        return jdbc.sql(SELECT + "where l.debtor_id = ? order by l.id desc")
                .param(debtorId)
                .query(CreditLimit.class)
                .list();
    }

    void add(long debtorId, LimitOrder order, String source, String by) {
        jdbc.sql(
                        """
                insert into credit_limit
                  (debtor_id, scope, amount, currency, valid_until, reason, source, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        debtorId,
                        order.scopeOrDebtor().name(),
                        order.amount(),
                        order.currency(),
                        order.validUntil(),
                        order.reason(),
                        source,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
