package io.dunflow.worklist;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a last notice that names a date, about all of a case that can be claimed. It raises no level. */
@Component
public class SendingFinalNotices {

    static final String TEMPLATE = "final-notice";

    private final FinalNotices finals;
    private final AskingAttempts asking;
    private final Notices notices;
    private final UsableChannels channels;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final BusinessDays businessDays;
    private final JdbcClient jdbc;

    SendingFinalNotices(
            FinalNotices finals,
            AskingAttempts asking,
            Notices notices,
            UsableChannels channels,
            AccountLocks locks,
            CreditorDays days,
            BusinessDays businessDays,
            JdbcClient jdbc) {
        this.finals = finals;
        this.asking = asking;
        this.notices = notices;
        this.channels = channels;
        this.locks = locks;
        this.days = days;
        this.businessDays = businessDays;
        this.jdbc = jdbc;
    }

    /**
     * Puts the notice into the outbox.
     *
     * @return false when nothing can be claimed, or no channel reaches the debtor
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(long caseId, String by) {
        var head = head(caseId);
        locks.take(head.accountId());
        var today = days.todayOf(head.accountId());
        var lines = lines(caseId, today);
        var credits = credits(head.accountId());
        var claimed = lines.stream().map(NoticeDraft.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var channel = channel(head, lines);
        if (claimed.compareTo(credits) <= 0 || channel.isEmpty()) {
            return false;
        }
        var terms = asking.of(caseId);
        var notice = notices.enqueue(draft(caseId, head, channel.get(), today, credits, lines));
        finals.add(caseId, notice, businessDays.next(head.calendar(), today.plusDays(terms.daysToPay())), terms, by);
        return true;
    }

    private Optional<Channel> channel(Head head, List<NoticeDraft.Line> lines) {
        var items = lines.stream().map(NoticeDraft.Line::itemId).toList();
        return Stream.of(Channel.LETTER, Channel.EMAIL)
                .filter(one -> channels.whyNot(one, Purpose.FINAL_NOTICE, head.creditorId(), head.accountId(), items)
                        .isEmpty())
                .findFirst();
    }

    private static NoticeDraft draft(
            long caseId,
            Head head,
            Channel channel,
            LocalDate today,
            BigDecimal credits,
            List<NoticeDraft.Line> lines) {
        return new NoticeDraft(
                head.accountId(),
                caseId,
                null,
                null,
                today,
                Purpose.FINAL_NOTICE,
                channel,
                TEMPLATE,
                "FIRM",
                head.currency(),
                credits,
                false,
                lines);
    }

    private Head head(long caseId) {
        return jdbc.sql(
                        """
                        select a.id as account_id, a.creditor_id, a.currency, c.calendar from dunning_case k
                        join account a on a.id = k.account_id join creditor c on c.id = a.creditor_id where k.id = ?
                        """)
                .param(caseId)
                .query(Head.class)
                .single();
    }

    private BigDecimal credits(long accountId) {
        return jdbc.sql("select coalesce(sum(unallocated), 0) from credit where account_id = ? and parked_at is null")
                .param(accountId)
                .query(BigDecimal.class)
                .single();
    }

    /** What of the case is overdue, covered by nothing and not held. */
    private List<NoticeDraft.Line> lines(long caseId, LocalDate today) {
        return jdbc.sql(
                        """
                        select i.id, coalesce(k.sequence, 1) as sequence, i.dunnable_amount, i.due_date
                        from case_item ci join item i on i.id = ci.item_id join account a on a.id = i.account_id
                        left join item_clock k on k.item_id = i.id and not k.shadow
                        where ci.case_id = :case and not ci.shadow and ci.left_at is null and i.dunnable_amount > 0
                          and i.due_date < :today and not exists (select 1 from
                            item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date, null) h
                            where h.reason is not null)
                        order by i.due_date, i.id
                        """)
                .param("case", caseId)
                .param("today", today)
                .query((row, n) -> new NoticeDraft.Line(
                        row.getLong("id"),
                        true,
                        row.getInt("sequence"),
                        0,
                        0,
                        row.getBigDecimal("dunnable_amount"),
                        row.getObject("due_date", LocalDate.class),
                        null))
                .list();
    }

    /** Whose case it is. */
    record Head(long accountId, long creditorId, String currency, String calendar) {}
}
