package io.dunflow.dunning;

import io.dunflow.ledger.BusinessDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of a hold a few business days before it ends, once: when a run or the clock of the program finds it. */
@Component
public class HoldEndings implements BeforeProposal {

    private final BusinessDays businessDays;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HoldEndings(BusinessDays businessDays, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.businessDays = businessDays;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The day from which the owner is told; null when never, or when whoever places the hold knows it already. */
    LocalDate remindOn(long accountId, LocalDate today, LocalDate until, int noticeDays) {
        var calendar = jdbc.sql(
                        "select c.calendar from account a join creditor c on c.id = a.creditor_id where a.id = ?")
                .param(accountId)
                .query(String.class)
                .single();
        var day = businessDays.minus(calendar, until, noticeDays);
        return noticeDays > 0 && day.isAfter(today) ? day : null;
    }

    @Override
    public void judge(long creditorId, LocalDate runDate) {
        tell(creditorId, runDate);
    }

    /** Tells what is due today, for every creditor. */
    @Transactional
    public void tellDue() {
        jdbc.sql("select id, day_in(zone, :now) as today from creditor order by id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Today.class)
                .list()
                .forEach(creditor -> tell(creditor.id(), creditor.today()));
    }

    private void tell(long creditorId, LocalDate day) {
        over(day);
        jdbc.sql(
                        """
                        update hold h set reminded_at = :now
                        where h.remind_on <= :day and h.reminded_at is null and h.lifted_on is null and h.until_date >= :day
                          and exists (select 1 from account a where a.creditor_id = :creditor
                            and (a.id = h.account_id or a.id in (select accounts_under(h.debtor_id))
                              or a.id = (select i.account_id from item i where i.id = h.item_id)))
                        returning h.id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("creditor", creditorId)
                .query(Long.class)
                .list()
                .forEach(hold -> events.publishEvent(new HoldEnding(hold)));
    }

    /** Whoever was told and did nothing has nothing to see to any more. */
    private void over(LocalDate day) {
        jdbc.sql("update hold set remind_on = null where remind_on is not null and reminded_at is not null"
                        + " and until_date < ? and lifted_on is null returning id")
                .param(day)
                .query(Long.class)
                .list()
                .forEach(hold -> events.publishEvent(new HoldLifted(hold)));
    }

    /** Which day it is for a creditor. */
    private record Today(long id, LocalDate today) {}
}
