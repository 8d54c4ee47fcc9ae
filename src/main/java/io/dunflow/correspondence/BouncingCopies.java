package io.dunflow.correspondence;

import static io.dunflow.ledger.Sentence.say;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies by mail that come back: a person is asked for another address, and the notice stands. */
@Component
public class BouncingCopies {

    private final NoticeCopies copies;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BouncingCopies(NoticeCopies copies, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.copies = copies;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Records that a copy came back; one that did before stays as it is.
     *
     * @throws BounceRefused when it is none of the notice, was no mail or has not left
     */
    @Transactional
    public void bounce(long noticeId, long copyId, String reason) {
        var copy = jdbc.sql(
                        """
                        select k.id, n.account_id, k.address, k.state = 'HANDED_OVER' and n.channel = 'EMAIL' as mailed,
                          k.bounced_at is not null as bounced
                        from notice_copy k join notice n on n.id = k.notice_id where k.id = ? and n.id = ? for update of k
                        """)
                .params(copyId, noticeId)
                .query(Sent.class)
                .optional()
                .orElseThrow(() -> new UnknownNotice(say("notice.unknown", copyId)));
        if (copy.bounced()) {
            return;
        }
        if (!copy.mailed()) {
            throw new BounceRefused(say("bounce.noMail", noticeId));
        }
        var said = reason == null || reason.isBlank() ? "The mail came back" : reason.strip();
        copies.fail(copyId, said, copy.address());
        events.publishEvent(new CopyFailed(copyId, copy.accountId(), said));
    }

    List<NoticeCopies.View> of(long noticeId) {
        return copies.of(noticeId);
    }

    private record Sent(long id, long accountId, String address, boolean mailed, boolean bounced) {}
}
