package io.dunflow.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which day it is for a creditor; queries ask {@code day_in(zone, moment)} of the database for the same. */
@Component
public class CreditorDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditorDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Today in the zone of a creditor. */
    public LocalDate today(String zone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    /** Today for the creditor of an account. */
    public LocalDate todayOf(long accountId) {
        return earliest(Set.of(accountId));
    }

    /** The day of a moment for the creditor of an account. */
    public LocalDate dayOf(long accountId, Instant moment) {
        return jdbc.sql(
                        "select day_in(c.zone, ?) from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .params(moment.atOffset(ZoneOffset.UTC), accountId)
                .query(LocalDate.class)
                .single();
    }

    /** The zone in which the creditor of an account begins its days. */
    public ZoneId zoneOf(long accountId) {
        return jdbc.sql("select c.zone from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(accountId)
                .query((row, n) -> ZoneId.of(row.getString(1)))
                .single();
    }

    /** The calendar of business days of the creditor of an account. */
    public String calendarOf(long accountId) {
        return jdbc.sql("select c.calendar from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }

    /** The day that has begun for every creditor; where there is none yet, that of universal time. */
    public LocalDate earliest() {
        return jdbc.sql("select coalesce(min(day_in(zone, :now)), day_in('UTC', :now)) from creditor")
                .param("now", Moments.of(clock))
                .query(LocalDate.class)
                .single();
    }

    /** The day that has begun for the creditors of all these accounts: what starts or ends then does so for each. */
    public LocalDate earliest(Collection<Long> accountIds) {
        return jdbc.sql(
                        """
                        select min(day_in(c.zone, :now)) from account a join creditor c on c.id = a.creditor_id
                        where a.id = any(:accounts)
                        """)
                .param("now", Moments.of(clock))
                .param("accounts", accountIds.toArray(Long[]::new))
                .query(LocalDate.class)
                .single();
    }
}
