package io.dunflow.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the copies, as they are sent. */
@Repository
class NoticeCopies {

    private static final String FIELDS =
            "select k.id, k.notice_id, n.account_id, k.recipient, k.message_id, k.attempts from notice_copy k"
                    + " join notice n on n.id = k.notice_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeCopies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<View> of(long noticeId) {
        return jdbc.sql(
                        """
                        select id, kind, state, name, address, reason, handed_over_at, bounced_at from notice_copy
                        where notice_id = ? order by id
                        """)
                .param(noticeId)
                .query(View.class)
                .list();
    }

    /** One that may leave now because its notice did, or is written for the printer; it stays locked. */
    Optional<NoticeCopy> next(Channel channel) {
        return jdbc.sql(
                        FIELDS
                                + """
                         where k.state = 'WAITING' and k.next_attempt_at <= :now and n.channel = :channel
                           and (n.state in ('HANDED_OVER', 'DISPROVED') or n.channel = 'LETTER' and n.state = 'BATCHED')
                        order by k.id limit 1 for update of k skip locked
                        """)
                .param("now", Utc.of(clock.instant()))
                .param("channel", channel.name())
                .query(NoticeCopy.class)
                .optional();
    }

    /** When the next one may leave that waits for its hour or another try. */
    Optional<Instant> nextAttempt() {
        return jdbc.sql(
                        "select min(k.next_attempt_at) from notice_copy k join notice n on n.id = k.notice_id"
                                + " where k.state = 'WAITING' and k.next_attempt_at > ? and n.state in ('HANDED_OVER', 'DISPROVED')")
                .param(Utc.of(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    Notice noticeOf(NoticeCopy copy) {
        return jdbc.sql("select * from notice where id = ?")
                .param(copy.noticeId())
                .query(Notice.class)
                .single();
    }

    void handOver(NoticeCopy copy, String name, Message message, Consignment consignment) {
        var batched = consignment.batchId() != null;
        jdbc.sql(
                        """
                        update notice_copy set state = :state, reason = null, name = :name, address = :address,
                          subject = :subject, body_text = :text, body_html = :html, file = :file, batch_id = :batch,
                          attempts = attempts + 1, handed_over_at = :at
                        where id = :id
                        """)
                .param("state", batched ? "BATCHED" : "HANDED_OVER")
                .param("name", name)
                .param("address", consignment.address())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("html", message.html())
                .param("file", consignment.file())
                .param("batch", consignment.batchId())
                .param("at", batched ? null : Utc.of(clock.instant()))
                .param("id", copy.id())
                .update();
    }

    void later(long id, Instant until, String reason, boolean failed) {
        jdbc.sql("update notice_copy set next_attempt_at = ?, reason = ?, attempts = attempts + ? where id = ?")
                .params(Utc.of(until), reason, failed ? 1 : 0, id)
                .update();
    }

    /** With an address, because that does not exist. */
    void fail(long id, String reason, String refusedAddress) {
        jdbc.sql(
                        """
                        update notice_copy set state = 'FAILED', reason = :reason, address = coalesce(:address, address),
                          bounced_at = case when :address::text is not null then :now::timestamptz end
                        where id = :id
                        """)
                .param("reason", reason)
                .param("address", refusedAddress)
                .param("now", Utc.of(clock.instant()))
                .param("id", id)
                .update();
    }

    /** A copy as it is told. */
    record View(
            long id,
            String kind,
            String state,
            String name,
            String address,
            String reason,
            OffsetDateTime handedOverAt,
            OffsetDateTime bouncedAt) {}
}
