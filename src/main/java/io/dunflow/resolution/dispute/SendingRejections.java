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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the debtor that a dispute was rejected, and why. It is an answer, not a reminder: no level comes of it. */
@Component
public class SendingRejections {

    static final String TEMPLATE = "dispute-rejected";

    private final Disputes disputes;
    private final MatterEvents events;
    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    SendingRejections(
            Disputes disputes,
            MatterEvents events,
            Notices notices,
            UsableChannels channels,
            CreditorDays days,
            JdbcClient jdbc) {
        this.disputes = disputes;
        this.events = events;
        this.notices = notices;
        this.channels = channels;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** Puts the notice into the outbox; where no channel reaches the debtor, that is recorded instead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(long disputeId) {
        var dispute = disputes.find(disputeId).orElseThrow();
        channel(dispute)
                .ifPresentOrElse(
                        channel -> notices.enqueue(draft(dispute, channel)),
                        () -> events.ofDispute(disputeId, "NOT_TOLD", null, null, "policy"));
    }

    private Optional<Channel> channel(Dispute dispute) {
        var creditor = jdbc.sql("select creditor_id from account where id = ?")
                .param(dispute.accountId())
                .query(Long.class)
                .single();
        var items = disputes.itemsOf(dispute.id());
        return Stream.of(Channel.EMAIL, Channel.LETTER)
                .filter(channel -> channels.whyNot(channel, Purpose.SERVICE, creditor, dispute.accountId(), items)
                        .isEmpty())
                .findFirst();
    }

    private NoticeDraft draft(Dispute dispute, Channel channel) {
        return new NoticeDraft(
                dispute.accountId(),
                null,
                null,
                null,
                days.todayOf(dispute.accountId()),
                Purpose.SERVICE,
                channel,
                TEMPLATE,
                "NEUTRAL",
                dispute.currency(),
                BigDecimal.ZERO,
                false,
                lines(dispute.id()),
                dispute.key(),
                dispute.answer());
    }

    private List<NoticeDraft.Line> lines(long disputeId) {
        return jdbc
                .sql(
                        """
                        select d.item_id, d.released as amount, i.due_date from dispute_item d
                          join item i on i.id = d.item_id
                        where d.dispute_id = ? and d.released > 0 order by i.due_date, i.id
                        """)
                .param(disputeId)
                .query(Disputed.class)
                .list()
                .stream()
                .map(Disputed::line)
                .toList();
    }

    /** What was disputed of an item, less what was paid or credited of it since. */
    record Disputed(long itemId, BigDecimal amount, LocalDate dueDate) {

        NoticeDraft.Line line() {
            return new NoticeDraft.Line(itemId, true, 1, 0, 0, amount, dueDate, null);
        }
    }
}
