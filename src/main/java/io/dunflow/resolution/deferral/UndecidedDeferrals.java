package io.dunflow.resolution.deferral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which deferrals that wait for a lead have nothing left to be agreed to. */
@Repository
class UndecidedDeferrals {

    private static final String SELECT =
            """
            select f.*, a.currency from deferral f join account a on a.id = f.account_id join creditor c on c.id = a.creditor_id
            where f.state = 'AWAITING_APPROVAL' and %s order by f.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UndecidedDeferrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these accounts: nothing is open of their items. */
    List<Deferral> paid(Collection<Long> accountIds) {
        return jdbc.sql(SELECT.formatted("f.account_id = any(?) and not exists (select from deferral_item x"
                        + " join item i on i.id = x.item_id where x.deferral_id = f.id and i.open_amount > 0)"))
                .param(accountIds.toArray(Long[]::new))
                .query(Deferral.class)
                .list();
    }

    /**
     * Of these accounts: something else covers an item, or defers it, by the clock of their creditor. Items are deferred
     * together or not at all, as they were proposed.
     */
    List<Deferral> overtaken(Collection<Long> accountIds) {
        return jdbc.sql(SELECT.formatted("f.account_id = any(:accounts) and exists (select from deferral_item x"
                        + " join item i on i.id = x.item_id where x.deferral_id = f.id and i.open_amount > 0"
                        + " and (i.dunnable_amount < i.open_amount or exists (select from deferral_item o"
                        + " join deferral d on d.id = o.deferral_id where o.item_id = i.id and d.state = 'ACTIVE'"
                        + " and d.until_date >= day_in(c.zone, :now))))"))
                .param("accounts", accountIds.toArray(Long[]::new))
                .param("now", now())
                .query(Deferral.class)
                .list();
    }

    /** Of a creditor: a day has come to which no more time can be given. */
    List<Deferral> of(long creditorId, LocalDate day) {
        return jdbc.sql(SELECT.formatted("c.id = ? and f.until_date <= ?"))
                .params(creditorId, day)
                .query(Deferral.class)
                .list();
    }

    /** Of every creditor, by its clock. */
    List<Deferral> due() {
        return jdbc.sql(SELECT.formatted("f.until_date <= day_in(c.zone, ?)"))
                .param(now())
                .query(Deferral.class)
                .list();
    }

    /** When the day of the next one comes. */
    Optional<Instant> next() {
        return jdbc.sql(
                        """
                        select min(f.until_date::timestamp at time zone c.zone) as next from deferral f
                        join account a on a.id = f.account_id join creditor c on c.id = a.creditor_id
                        where f.state = 'AWAITING_APPROVAL' and f.until_date::timestamp at time zone c.zone > ?
                        """)
                .param(now())
                .query((row, n) -> Optional.ofNullable(row.getObject("next", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
