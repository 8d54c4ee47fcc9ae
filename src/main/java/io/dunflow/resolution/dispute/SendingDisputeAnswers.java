package io.dunflow.resolution.dispute;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.NoticeWithdrawn;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the debtor what became of a dispute: what was credited, what has to be paid, and why. It is an answer, not a reminder:
 * no level comes of it.
 */
@Component
public class SendingDisputeAnswers {

    private final Disputes disputes;
    private final DisputeLetters letters;
    private final MatterEvents events;
    private final Notices notices;
    private final UsableChannels channels;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    SendingDisputeAnswers(
            Disputes disputes,
            DisputeLetters letters,
            MatterEvents events,
            Notices notices,
            UsableChannels channels,
            CreditorDays days,
            JdbcClient jdbc) {
        this.disputes = disputes;
        this.letters = letters;
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
                        () -> events.ofDispute(disputeId, "NOT_TOLD", null, null, Actor.POLICY));
    }

    /** An answer in part that no longer names what has to be paid is written anew. */
    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        if ("AMOUNT_CHANGED".equals(withdrawn.reason())) {
            letters.ofNotice(withdrawn.noticeId())
                    .filter(answered -> !letters.lines(answered.id()).isEmpty())
                    .ifPresent(answered -> send(answered.id()));
        }
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
                DisputeLetters.template(dispute.state()),
                "NEUTRAL",
                dispute.currency(),
                BigDecimal.ZERO,
                false,
                letters.lines(dispute.id()),
                dispute.key(),
                dispute.answer());
    }
}
