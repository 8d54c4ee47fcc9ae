package io.dunflow.resolution.dispute;

import io.dunflow.correspondence.NoticeHandedOver;
import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves what was disputed in peace for the days that the table gives, counted from the letter with the answer: who is told
 * that something is owed gets time to pay it (domain rule 2.27). The age goes on.
 */
@Component
class PeaceAfterAnswers {

    private final Disputes disputes;
    private final Quieting quieting;
    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    PeaceAfterAnswers(
            Disputes disputes, Quieting quieting, BusinessDays businessDays, CreditorDays days, JdbcClient jdbc) {
        this.disputes = disputes;
        this.quieting = quieting;
        this.businessDays = businessDays;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** The caller holds the account's lock and recorded the answer. */
    void leave(Dispute answered) {
        if (answered.quietDays() > 0) {
            quieting.quiet(
                    disputes.itemsOf(answered.id()),
                    Quieting.DISPUTE_ANSWERED,
                    answered.key(),
                    days.todayOf(answered.accountId()),
                    lastDay(answered));
        }
    }

    /** The last of the days, when the letter leaves on the next business day. One in part goes through a business day. */
    LocalDate lastDay(Dispute answered) {
        var calendar = days.calendarOf(answered.accountId());
        var last = businessDays
                .next(calendar, days.todayOf(answered.accountId()))
                .plusDays(Math.max(0, answered.quietDays() - 1L));
        return answered.state() == DisputeState.PARTLY_UPHELD ? businessDays.next(calendar, last) : last;
    }

    /** A letter that had to wait gives the same time. */
    @EventListener
    void on(NoticeHandedOver left) {
        jdbc.sql(
                        "select substring(matter from '^dispute:(\\d+)$')::bigint from notice where id = ? and purpose = 'SERVICE'")
                .param(left.noticeId())
                .query(Long.class)
                .optional()
                .flatMap(disputes::find)
                .ifPresent(answered -> quieting.extend(answered.key(), lastDay(answered)));
    }
}
