package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the owner of a hold a few business days before it ends, once: when a run or the clock of the program finds it. */
@Component
public class HoldEndings implements BeforeProposal, ByTheClock {

    private static final String ACCOUNTS =
            """
            select 1 from account a where (a.id = h.account_id or a.id in (select accounts_under(h.debtor_id))
              or a.id = (select i.account_id from item i where i.id = h.item_id))""";

    private static final String DUE =
            """
            select c.id, day_in(c.zone, :now) as today from creditor c
            where exists (select 1 from hold h where h.remind_on is not null and h.lifted_on is null
              and case when h.reminded_at is null
                then h.remind_on <= day_in(c.zone, :now) and h.until_date >= day_in(c.zone, :now)
                else h.until_date < day_in(c.zone, :now) end
              and exists (%s and a.creditor_id = c.id))
            order by c.id
            """
                    .formatted(ACCOUNTS);

    private static final String NEXT =
            """
            select min(h.remind_on::timestamp at time zone c.zone) as next from hold h join creditor c
              on exists (%s and a.creditor_id = c.id)
            where h.remind_on is not null and h.reminded_at is null and h.lifted_on is null
              and h.remind_on::timestamp at time zone c.zone > :now
            """
                    .formatted(ACCOUNTS);

    private final BusinessDays businessDays;
    private final OneByOne oneByOne;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HoldEndings(
            BusinessDays businessDays,
            OneByOne oneByOne,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.businessDays = businessDays;
        this.oneByOne = oneByOne;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The day from which the owner is told: that day at once of a short hold that somebody else places; null when never, or
     * when the owner places it and knows already.
     */
    LocalDate remindOn(long accountId, LocalDate today, LocalDate until, int noticeDays, boolean known) {
        if (noticeDays == 0) {
            return null;
        }
        var calendar = jdbc.sql(
                        "select c.calendar from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(accountId)
                .query(String.class)
                .single();
        var day = businessDays.minus(calendar, until, noticeDays);
        if (day.isAfter(today)) {
            return day;
        }
        return known || until.isBefore(today) ? null : today;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        tell(creditorId, runDate);
    }

    /** Tells what is due today, for every creditor. */
    @Override
    public void doDue() {
        var due = jdbc.sql(DUE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Today.class)
                .list();
        oneByOne.each(due, creditor -> tell(creditor.id(), creditor.today()));
    }

    /** The next moment at which an owner is told. */
    @Override
    public Optional<Instant> next() {
        return jdbc.sql(NEXT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject("next", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private void tell(long creditorId, LocalDate day) {
        over(creditorId, day);
        changed("reminded_at = :now", "h.remind_on <= :day and h.reminded_at is null and h.until_date >= :day")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("creditor", creditorId)
                .query(Long.class)
                .list()
                .forEach(hold -> events.publishEvent(new HoldEnding(hold)));
    }

    /** Whoever was told and did nothing has nothing to see to any more. */
    private void over(long creditorId, LocalDate day) {
        changed("remind_on = null", "h.remind_on is not null and h.reminded_at is not null and h.until_date < :day")
                .param("day", day)
                .param("creditor", creditorId)
                .query(Long.class)
                .list()
                .forEach(hold -> events.publishEvent(new HoldLifted(hold)));
    }

    private JdbcClient.StatementSpec changed(String change, String which) {
        return jdbc.sql("update hold h set %s where %s and h.lifted_on is null and exists (%s) returning h.id"
                .formatted(change, which, ACCOUNTS + " and a.creditor_id = :creditor"));
    }

    /** Which day it is for a creditor. */
    private record Today(long id, LocalDate today) {}
}
