package io.dunflow.resolution.dispute;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.CreditorDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is overdue of an account once more, to who says that the invoice is missing: no reminder, and no level. It
 * asks to be paid, so what is disputed, promised, planned or held is not in it.
 */
@Component
public class SendingInvoiceCopies {

    private static final String TEMPLATE = "invoice-copy";

    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    SendingInvoiceCopies(Notices notices, UsableChannels channels, CreditorDays days, JdbcClient jdbc) {
        this.notices = notices;
        this.channels = channels;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** Puts the notice into the outbox and says its id; none where nothing is overdue, or no channel reaches the debtor. */
    public Optional<Long> send(long accountId, long reasonId) {
        var today = days.todayOf(accountId);
        var overdue = overdue(accountId, today);
        var channel = overdue.isEmpty() ? Stream.<Channel>empty() : usable(accountId, overdue);
        return channel.findFirst().map(one -> notices.enqueue(draft(accountId, reasonId, today, one, overdue)));
    }

    private Stream<Channel> usable(long accountId, List<Overdue> overdue) {
        var items = overdue.stream().map(Overdue::id).toList();
        return Stream.of(Channel.EMAIL, Channel.LETTER).filter(channel -> channels.whyNot(
                        channel, Purpose.SERVICE, overdue.get(0).creditorId(), accountId, items)
                .isEmpty());
    }

    private static NoticeDraft draft(
            long accountId, long reasonId, LocalDate today, Channel channel, List<Overdue> overdue) {
        return new NoticeDraft(
                accountId,
                null,
                null,
                null,
                today,
                Purpose.SERVICE,
                channel,
                TEMPLATE,
                "FRIENDLY",
                overdue.get(0).currency(),
                BigDecimal.ZERO,
                false,
                overdue.stream().map(Overdue::line).toList(),
                TEMPLATE + ":" + reasonId,
                null);
    }

    private List<Overdue> overdue(long accountId, LocalDate today) {
        return jdbc.sql(
                        """
                        select i.id, a.creditor_id, a.currency, i.dunnable_amount as asked, i.due_date
                        from item i join account a on a.id = i.account_id
                        where i.account_id = :account and i.dunnable_amount > 0 and i.due_date < :today
                          and not exists (select 1 from
                            item_holds(i.id, i.account_id, a.debtor_id, :today::date, i.due_date, null) h
                            where h.reason is not null)
                        order by i.due_date, i.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Overdue.class)
                .list();
    }

    /** What of an item is overdue, covered by nothing and not held. */
    record Overdue(long id, long creditorId, String currency, BigDecimal asked, LocalDate dueDate) {

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(id, true, 1, 0, 0, asked, dueDate, null);
        }
    }
}
