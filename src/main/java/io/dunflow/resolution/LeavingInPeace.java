package io.dunflow.resolution;

import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.dunning.Quieting;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the day pass that a letter names in which the debtor read that an agreement has ended: nobody is reminded of what he
 * was just given time for. The age goes on. A letter that does not arrive gives no time.
 */
@Component
public class LeavingInPeace {

    private final Quieting quieting;
    private final BusinessDays businessDays;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    LeavingInPeace(Quieting quieting, BusinessDays businessDays, CreditorDays days, JdbcClient jdbc) {
        this.quieting = quieting;
        this.businessDays = businessDays;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * No reminder of these lines through the business day that comes so many days after today, nor before the days have
     * passed on which another letter leaves them in peace.
     */
    public void leave(long accountId, List<NoticeDraft.Line> lines, String matter, int daysToPay) {
        var today = days.todayOf(accountId);
        var items = lines.stream().map(NoticeDraft.Line::itemId).toList();
        var until = today.plusDays(daysToPay);
        var quiet = quietThrough(items).filter(until::isBefore).orElse(until);
        quieting.quiet(
                items, Quieting.AGREEMENT_ENDED, matter, today, businessDays.next(days.calendarOf(accountId), quiet));
    }

    private Optional<LocalDate> quietThrough(List<Long> items) {
        return jdbc.sql("select max(until_date) from item_quiet where item_id = any(?)")
                .param(items.toArray(Long[]::new))
                .query(LocalDate.class)
                .optional();
    }

    /** The agreement goes on, or came about after all. */
    public void end(String matter) {
        quieting.end(matter);
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        end(withdrawn.noticeId());
    }

    @EventListener
    void on(NoticeFailed failed) {
        end(failed.noticeId());
    }

    private void end(long noticeId) {
        jdbc.sql("select matter from notice where id = ? and (purpose = 'STATEMENT' or template = 'deferral-withdrawn')"
                        + " and matter is not null")
                .param(noticeId)
                .query(String.class)
                .optional()
                .ifPresent(quieting::end);
    }
}
