package io.dunflow.resolution.correction;

import io.dunflow.correspondence.Channel;
import io.dunflow.correspondence.NoticeDraft;
import io.dunflow.correspondence.Notices;
import io.dunflow.correspondence.Purpose;
import io.dunflow.correspondence.UsableChannels;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the debtor what letters claimed and what was right, by the channel of the last of them when it is open. */
@Component
public class SendingCorrections {

    static final String TEMPLATE = "correction";
    static final String TO_STRANGER = "sent-by-mistake";

    private final Corrections corrections;
    private final CorrectionLines lines;
    private final SpeakingOnce once;
    private final Notices notices;
    private final UsableChannels channels;
    private final AccountLocks locks;
    private final CreditorDays days;
    private final JdbcClient jdbc;

    SendingCorrections(
            Corrections corrections,
            CorrectionLines lines,
            SpeakingOnce once,
            Notices notices,
            UsableChannels channels,
            AccountLocks locks,
            CreditorDays days,
            JdbcClient jdbc) {
        this.corrections = corrections;
        this.lines = lines;
        this.once = once;
        this.notices = notices;
        this.channels = channels;
        this.locks = locks;
        this.days = days;
        this.jdbc = jdbc;
    }

    /**
     * Puts the notice into the outbox, unless the correction lost its ground meanwhile or no channel reaches the
     * debtor.
     *
     * @return how far the correction is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CorrectionState send(long correctionId) {
        locks.take(find(correctionId).accountId());
        var correction = find(correctionId);
        if (correction.state() != CorrectionState.APPROVED) {
            return correction.state();
        }
        var corrected = lines.of(correctionId);
        var channel = channel(correction, corrected);
        channel.ifPresentOrElse(open -> enqueue(correction, corrected, open), () -> notTold(correction));
        return channel.isPresent() ? CorrectionState.QUEUED : CorrectionState.NOT_TOLD;
    }

    private void notTold(Correction correction) {
        once.end(correction.key());
        corrections.become(correction.id(), CorrectionState.NOT_TOLD, "NO_CHANNEL", Actor.POLICY);
    }

    private void enqueue(Correction correction, List<CorrectionLine> corrected, Channel channel) {
        var account = correction.accountId();
        var draft = draft(correction, corrected, channel);
        if (correction.toStranger()) {
            corrections.tellBy(correction.id(), notices.enqueue(draft, correction.recipient()));
        } else {
            once.keepBack(account, correction.key(), days.todayOf(account), null);
            corrections.tellBy(correction.id(), notices.enqueue(draft));
        }
        corrections.become(correction.id(), CorrectionState.QUEUED, null, Actor.POLICY);
    }

    private Optional<Channel> channel(Correction correction, List<CorrectionLine> corrected) {
        var account = correction.accountId();
        var creditor = jdbc.sql("select creditor_id from account where id = ?")
                .param(account)
                .query(Long.class)
                .single();
        var items = corrected.stream().map(CorrectionLine::itemId).distinct().toList();
        var last = channelOf(corrected.get(corrected.size() - 1).noticeId());
        return Stream.concat(Stream.of(last), Stream.of(Channel.EMAIL, Channel.LETTER))
                .filter(channel -> (correction.toStranger()
                                ? channels.whyNot(channel, Purpose.CORRECTION, creditor, correction.recipient())
                                : channels.whyNot(channel, Purpose.CORRECTION, creditor, account, items))
                        .isEmpty())
                .findFirst();
    }

    private Channel channelOf(long noticeId) {
        return jdbc.sql("select channel from notice where id = ?")
                .param(noticeId)
                .query(Channel.class)
                .single();
    }

    private NoticeDraft draft(Correction correction, List<CorrectionLine> corrected, Channel channel) {
        return new NoticeDraft(
                correction.accountId(),
                null,
                null,
                null,
                days.todayOf(correction.accountId()),
                Purpose.CORRECTION,
                channel,
                correction.toStranger() ? TO_STRANGER : TEMPLATE,
                "FRIENDLY",
                correction.currency(),
                BigDecimal.ZERO,
                false,
                corrected.stream().map(SendingCorrections::line).toList(),
                correction.key(),
                correction.message());
    }

    private static NoticeDraft.Line line(CorrectionLine line) {
        return new NoticeDraft.Line(
                line.itemId(), false, 1, 0, 0, line.rightly(), line.dueDate(), line.why(), line.lineId());
    }

    private Correction find(long id) {
        return corrections.find(id).orElseThrow();
    }
}
