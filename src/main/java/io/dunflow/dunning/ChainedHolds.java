package io.dunflow.dunning;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what one hold after the other makes one long one: the same target, the same reason, too few days between. */
@Component
class ChainedHolds {

    private final JdbcClient jdbc;

    ChainedHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The days of the other holds that count together with one.
     *
     * @param anew free days after which a hold counts by itself; 0: each does
     */
    int days(HoldTarget target, HoldReason kind, LocalDate from, LocalDate until, int anew) {
        var others = anew <= 0 ? List.<Span>of() : others(target, kind);
        int days = 0;
        var first = from;
        for (int n = others.size() - 1; n >= 0; n--) {
            var other = others.get(n);
            if (other.until().isBefore(first) && !other.until().plusDays(anew).isBefore(first)) {
                days += other.days();
                first = other.from();
            }
        }
        var last = until;
        for (var other : others) {
            if (other.from().isAfter(last) && !last.plusDays(anew).isBefore(other.from())) {
                days += other.days();
                last = other.until();
            }
        }
        return days;
    }

    private List<Span> others(HoldTarget target, HoldReason kind) {
        return jdbc.sql(
                        """
                        select from_date as from, least(until_date, lifted_on - 1) as until from hold
                        where (debtor_id = :debtor or account_id = :account or item_id = :item) and code = :code
                          and least(until_date, lifted_on - 1) >= from_date
                        order by from_date
                        """)
                .param("debtor", target.debtorId(), Types.BIGINT)
                .param("account", target.accountId(), Types.BIGINT)
                .param("item", target.itemId(), Types.BIGINT)
                .param("code", kind.name())
                .query(Span.class)
                .list();
    }

    /** The days on which a hold holds, the last one included. */
    private record Span(LocalDate from, LocalDate until) {

        int days() {
            return (int) (until.toEpochDay() - from.toEpochDay()) + 1;
        }
    }
}
