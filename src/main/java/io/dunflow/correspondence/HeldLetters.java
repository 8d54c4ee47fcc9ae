package io.dunflow.correspondence;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets every letter of an account wait while nobody knows who may get it, but those for one person; none is lost. */
@Component
public class HeldLetters {

    static final String REASON = "NOBODY_NAMED";

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * From now on nothing leaves for the account.
     *
     * @param reference what it is because of, such as {@code fact:7}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long accountId, String reference) {
        jdbc.sql("insert into letter_hold (account_id, reference, begun_at) values (?, ?, ?)")
                .params(accountId, reference, Utc.of(clock.instant()))
                .update();
    }

    /** What waited because of this leaves at its next hour, unless something else holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long accountId, String reference) {
        var now = Utc.of(clock.instant());
        jdbc.sql("update letter_hold set ended_at = ? where account_id = ? and reference = ? and ended_at is null")
                .params(now, accountId, reference)
                .update();
        jdbc.sql("update notice set next_attempt_at = ? where account_id = ? and state = 'QUEUED' and reason = ?")
                .params(now, accountId, REASON)
                .update();
    }

    /** Whether anything that would leave now is held. */
    boolean holds(Outgoing outgoing) {
        var notices = outgoing.notices().map(Notice::id).toArray(Long[]::new);
        return jdbc.sql("select exists (select from notice n join letter_hold h on h.account_id = n.account_id"
                        + " where n.id = any(?) and not n.recipient_named and h.ended_at is null)")
                .param(notices)
                .query(Boolean.class)
                .single();
    }
}
