package io.dunflow.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the outbox as the dispatcher moves them: taken, handed over, put back, given up. */
@Repository
class InHand {

    private final JdbcClient jdbc;
    private final Clock clock;

    InHand(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes due notices that no other dispatcher is taking, and fixes the Message-ID under which each will be sent. With
     * the first of a joint notice it takes the others. One statement, which is a transaction by itself.
     */
    List<Taken> take(Channel channel, int atMost) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        with first as materialized (
                          select n.id, n.joint_id from notice n
                          where n.state = 'QUEUED' and n.channel = :channel and n.next_attempt_at <= :now
                            and (n.joint_id is null or not more_to_join(n.joint_id) and n.id = (
                              select min(m.id) from notice m where m.joint_id = n.joint_id and m.state = 'QUEUED'))
                          order by n.next_attempt_at, n.id limit :count for update skip locked)
                        update notice set state = 'SENDING', claim = :claim, claimed_at = :now,
                          message_id = coalesce(message_id, '<' || id || '.' || gen_random_uuid() || '@dunflow>')
                        where state = 'QUEUED' and id = any(array(select f.id from first f
                          union select m.id from first f join notice m on m.joint_id = f.joint_id and m.state = 'QUEUED'))
                        returning id, account_id, claim, joint_id
                        """)
                .param("claim", UUID.randomUUID())
                .param("now", Utc.of(now))
                .param("channel", channel.name())
                .param("count", atMost)
                .query(Taken.class)
                .list();
    }

    /** When the next notice that waits for its hour may be taken; empty when none waits. */
    Optional<Instant> nextAttempt() {
        return jdbc.sql("select min(next_attempt_at) from notice where state = 'QUEUED' and next_attempt_at > ?")
                .param(Utc.of(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The notice, locked, when it is still in this hand. */
    Optional<Notice> held(Taken taken) {
        return jdbc.sql("select * from notice where id = :id and state = 'SENDING' and claim = :claim for update")
                .param("id", taken.id())
                .param("claim", taken.claim())
                .query(Notice.class)
                .optional();
    }

    /** All of them left as this message. */
    void handOver(List<Notice> notices, String messageId, Message message, Consignment consignment) {
        var batched = consignment.batchId() != null;
        jdbc.sql(
                        """
                        update notice set state = :state, reason = null, claim = null, claimed_at = null,
                          attempts = attempts + 1, subject = :subject, body_text = :text, body_html = :html, text_version = :version,
                          address = :address, file = :file, batch_id = :batch, handed_over_at = :at,
                          message_id = :message_id, pay_by = :payBy, pay_by_decision = :payByDecision
                        where id = any(:ids)
                        """)
                .param("ids", notices.stream().map(Notice::id).toArray(Long[]::new))
                .param("message_id", messageId)
                .param("state", (batched ? NoticeState.BATCHED : NoticeState.HANDED_OVER).name())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("html", message.html())
                .param("version", message.textVersion())
                .param("payBy", message.payBy().day())
                .param("payByDecision", message.payBy().decisionId())
                .param("address", consignment.address())
                .param("file", consignment.file())
                .param("batch", consignment.batchId())
                .param("at", batched ? null : Utc.of(clock.instant()))
                .update();
    }

    /** Puts the notice back until later; {@code failed} counts as an attempt. */
    void putBack(Notice notice, Instant until, String reason, boolean failed) {
        jdbc.sql(
                        """
                        update notice set state = 'QUEUED', claim = null, claimed_at = null, next_attempt_at = :until,
                          reason = :reason, attempts = attempts + :failed
                        where id = :id
                        """)
                .param("id", notice.id())
                .param("until", Utc.of(until))
                .param("reason", reason)
                .param("failed", failed ? 1 : 0)
                .update();
    }

    /** Puts back what was taken and not looked at. */
    void putBackUntouched(Taken taken) {
        jdbc.sql("update notice set state = 'QUEUED', claim = null, claimed_at = null "
                        + "where id = :id and state = 'SENDING' and claim = :claim")
                .param("id", taken.id())
                .param("claim", taken.claim())
                .update();
    }

    /** Gives the notice up; with an address, because that does not exist. */
    void giveUp(Notice notice, String reason, String refusedAddress) {
        jdbc.sql(
                        """
                        update notice set state = 'FAILED', claim = null, claimed_at = null, reason = :reason,
                          attempts = attempts + 1, address = :address,
                          bounced_at = case when :address::text is not null then :now::timestamptz end
                        where id = :id
                        """)
                .param("id", notice.id())
                .param("reason", reason)
                .param("address", refusedAddress)
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    /**
     * A notice in the hand of one dispatcher.
     *
     * @param jointId of what it is a part of; null when it leaves alone
     */
    record Taken(long id, long accountId, UUID claim, Long jointId) {

        /** Those with the same one leave together. */
        long together() {
            return jointId == null ? -id : jointId;
        }
    }
}
