package io.dunflow.worklist;

import io.dunflow.correspondence.NamedDates;
import io.dunflow.correspondence.NoticeHandedOver;
import io.dunflow.correspondence.Purpose;
import io.dunflow.ledger.BusinessDays;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that name a last date, and what became of them. */
@Repository
class FinalNotices implements NamedDates {

    private final JdbcClient jdbc;
    private final BusinessDays days;
    private final Clock clock;

    FinalNotices(JdbcClient jdbc, BusinessDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** Of one that did not leave yet, as if it left today: who reads it has all the days that it gives. */
    @Override
    public Optional<LocalDate> of(long noticeId) {
        return jdbc.sql(
                        """
                        select n.state not in ('QUEUED', 'SENDING') as "left", f.pay_by, c.calendar,
                          greatest(day_in(c.zone, :now), n.business_date) + f.days_to_pay as counted
                        from final_notice f join notice n on n.id = f.notice_id join creditor c on c.id = n.creditor_id
                        where f.notice_id = :notice
                        """)
                .param("notice", noticeId)
                .param("now", now())
                .query(Named.class)
                .optional()
                .map(named -> named.left() ? named.payBy() : days.next(named.calendar(), named.counted()));
    }

    /** From now on the day counts that it names. */
    @EventListener
    void on(NoticeHandedOver left) {
        if (left.purpose() == Purpose.FINAL_NOTICE) {
            jdbc.sql("update final_notice f set pay_by = n.pay_by from notice n"
                            + " where n.id = f.notice_id and n.pay_by is not null and n.id = ?")
                    .param(left.noticeId())
                    .update();
        }
    }

    void add(long caseId, long noticeId, LocalDate payBy, NextStep ground, String by) {
        long id = jdbc.sql(
                        """
                        insert into final_notice (case_id, account_id, notice_id, pay_by, days_to_pay, decision_id, state,
                          made_by, made_at)
                        select c.id, c.account_id, :notice, :payBy, :days, :decision, 'SENT', :by, :now
                        from dunning_case c where c.id = :case returning id
                        """)
                .param("case", caseId)
                .param("notice", noticeId)
                .param("payBy", payBy)
                .param("days", ground.daysToPay())
                .param("decision", ground.decision())
                .param("by", by)
                .param("now", now())
                .query(Long.class)
                .single();
        event(id, "SENT", null, null);
    }

    /** Those of a creditor whose date may have passed, or whose claims are gone. */
    List<Open> open(long creditorId) {
        return jdbc.sql(OPEN + " and a.creditor_id = :creditor order by f.id")
                .param("now", now())
                .param("creditor", creditorId)
                .query(Open.class)
                .list();
    }

    /** The one that this notice is, while nothing was found about it. */
    Optional<Open> openOf(long noticeId) {
        return jdbc.sql(OPEN + " and f.notice_id = :notice")
                .param("now", now())
                .param("notice", noticeId)
                .query(Open.class)
                .optional();
    }

    void become(Open open, String state, String cause, LocalDate runDate) {
        jdbc.sql("update final_notice set state = ?, cause = ? where id = ?")
                .params(state, cause, open.id())
                .update();
        event(open.id(), state, cause, runDate);
    }

    private void event(long id, String state, String cause, LocalDate runDate) {
        jdbc.sql("insert into final_notice_event (final_notice_id, state, cause, run_date, at) values (?, ?, ?, ?, ?)")
                .params(id, state, cause, runDate, now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A line that was disproved counts no longer; the others of the same letter do, for they were right. */
    private static final String OPEN =
            """
            select f.id, f.case_id, f.account_id, f.pay_by, f.state, c.bank_complete_through as complete,
              n.state in ('HANDED_OVER', 'DISPROVED') and n.bounced_at is null as arrived,
              l.standing, l.owed, l.dunnable,
              (select coalesce(sum(m.unallocated), 0) from credit m
                where m.account_id = a.id and m.parked_at is null) as unmatched,
              exists (select from case_item x where x.case_id = f.case_id and x.left_at is null) as live
            from final_notice f join notice n on n.id = f.notice_id
            join account a on a.id = f.account_id join creditor c on c.id = a.creditor_id
            cross join lateral (
              select count(*) > 0 as standing, coalesce(sum(i.open_amount), 0) as owed,
                coalesce(sum(i.dunnable_amount)
                  filter (where not item_held(i.id, a.id, a.debtor_id, day_in(c.zone, :now))), 0) as dunnable
              from notice_line l join item i on i.id = l.item_id
              where l.notice_id = n.id and l.claimed and l.standing) l
            where f.state in ('SENT', 'AWAITING_BANK')
            """;

    /**
     * A final notice about which nothing was found yet.
     *
     * @param complete day through which all payments are known, or null
     * @param arrived whether it was handed over and did not come back
     * @param standing whether anything that it claims was not disproved
     * @param owed what of that is open
     * @param dunnable what of that is neither covered nor held
     * @param unmatched money and credit notes of the account that are allocated to nothing
     * @param live whether anything is in its case still
     */
    record Open(
            long id,
            long caseId,
            long accountId,
            LocalDate payBy,
            String state,
            LocalDate complete,
            boolean arrived,
            boolean standing,
            BigDecimal owed,
            BigDecimal dunnable,
            BigDecimal unmatched,
            boolean live) {

        /** Why nothing of it is asked for any longer, if so. */
        Optional<String> overtaken() {
            if (!standing) {
                return Optional.of("LETTER_DISPROVED");
            } else if (owed.signum() == 0) {
                return Optional.of("SETTLED");
            } else if (dunnable.signum() == 0) {
                return Optional.of("AGREED");
            }
            return dunnable.compareTo(unmatched) <= 0 ? Optional.of("MONEY_UNMATCHED") : Optional.empty();
        }
    }

    /** When it asks to be paid, and from when the days count while it did not leave. */
    private record Named(boolean left, LocalDate payBy, String calendar, LocalDate counted) {}
}
