package io.dunflow.correspondence;

import io.dunflow.ledger.Account;
import io.dunflow.ledger.IssuedInvoice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes drafts as a run would, sends them by any post, and knows what became of them. */
@Component
class Mailroom {

    /** A Monday, at noon of Greenwich. */
    static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Mails mails;
    private final InHand inHand;
    private final HandingOver handingOver;
    private final GivingUp givingUp;
    private final InterruptedNotices interrupted;
    private final DuePrintBatches batches;
    private final SendingCopies copies;
    private final TransactionTemplate transactions;

    Mailroom(
            JdbcClient jdbc,
            Notices notices,
            Mails mails,
            InHand inHand,
            HandingOver handingOver,
            GivingUp givingUp,
            InterruptedNotices interrupted,
            DuePrintBatches batches,
            SendingCopies copies,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.mails = mails;
        this.inHand = inHand;
        this.handingOver = handingOver;
        this.givingUp = givingUp;
        this.interrupted = interrupted;
        this.batches = batches;
        this.copies = copies;
        this.transactions = transactions;
    }

    /** Noon of the Monday; what other tests left in the outbox is out of the way. */
    void opens() {
        isAt("2026-03-16T12:00:00Z");
        jdbc.sql("update notice set state = 'WITHDRAWN', reason = 'of another test' "
                        + "where state in ('QUEUED', 'SENDING', 'BATCHED')")
                .update();
    }

    void isAt(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }

    void later(Duration duration) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
    }

    long reminder(Account account, Channel channel, IssuedInvoice... invoices) {
        return notices.enqueue(draft(account, channel, invoices));
    }

    NoticeDraft draft(Account account, Channel channel, IssuedInvoice... invoices) {
        var lines = Stream.of(invoices)
                .flatMap(invoice -> invoice.itemIds().stream())
                .map(this::claimed)
                .toList();
        return new NoticeDraft(
                account.id(),
                null,
                null,
                null,
                MONDAY,
                Purpose.DUNNING,
                channel,
                "reminder-1",
                "FRIENDLY",
                "EUR",
                credits(account),
                false,
                lines);
    }

    private NoticeDraft.Line claimed(long item) {
        return jdbc.sql(
                        """
                        select id as item_id, true as claimed, 1 as sequence, 1 as level, 0 as repetition, null::bigint as corrects,
                          dunnable_amount as amount, due_date, null as reason
                        from item where id = ?
                        """)
                .param(item)
                .query(NoticeDraft.Line.class)
                .single();
    }

    private BigDecimal credits(Account account) {
        return jdbc.sql("select coalesce(sum(unallocated), 0) from credit where account_id = ?")
                .param(account.id())
                .query(BigDecimal.class)
                .single();
    }

    /** A dispatcher of mails by another post. */
    Dispatcher by(MailPost post, DispatchSettings.Mode mode) {
        var settings = new DispatchSettings(mode, Duration.ofSeconds(2), Duration.ofMinutes(10));
        return new Dispatcher(
                List.of(new MailCarrier(mails, post)),
                inHand,
                handingOver,
                givingUp,
                interrupted,
                batches,
                copies,
                transactions,
                settings);
    }

    String stateOf(long notice) {
        return text("state", notice);
    }

    String reasonOf(long notice) {
        return text("reason", notice);
    }

    String text(String column, long notice) {
        return jdbc.sql("select " + column + "::text from notice where id = ?")
                .param(notice)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
