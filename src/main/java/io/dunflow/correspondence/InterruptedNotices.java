package io.dunflow.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds notices that a dispatcher took and never finished. One that is being sent right now is known by the locks its
 * transaction holds, and left alone; a dispatcher that comes late finds that the notice is no longer in its hand.
 */
@Component
class InterruptedNotices {

    private static final Logger log = LoggerFactory.getLogger(InterruptedNotices.class);

    private final JdbcClient jdbc;
    private final InHand inHand;
    private final GivingUp givingUp;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InterruptedNotices(
            JdbcClient jdbc, InHand inHand, GivingUp givingUp, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.inHand = inHand;
        this.givingUp = givingUp;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends again or gives up, as the mode says, what was taken at least {@code lease} ago. */
    void resolve(Duration lease, DispatchSettings.Mode mode) {
        for (var id : takenBefore(lease)) {
            transactions.executeWithoutResult(transaction -> unlocked(id).forEach(notice -> resolve(notice, mode)));
        }
    }

    /** When the next notice in someone's hand counts as interrupted; empty when none is in hand. */
    Optional<Instant> next(Duration lease) {
        return jdbc.sql("select min(claimed_at) from notice where state = 'SENDING' and claimed_at > ?")
                .param(Utc.of(clock.instant().minus(lease)))
                .query(OffsetDateTime.class)
                .optional()
                .map(taken -> taken.toInstant().plus(lease));
    }

    /** A letter that is written again replaces its file; only its batch hands it over. */
    private void resolve(Notice notice, DispatchSettings.Mode mode) {
        log.warn("Notice {} was interrupted while being sent ({})", notice.id(), mode);
        if (mode == DispatchSettings.Mode.AT_MOST_ONCE && notice.channel() == Channel.EMAIL) {
            givingUp.giveUp(notice, GivingUp.INTERRUPTED);
        } else {
            inHand.putBack(notice, clock.instant(), "Sending was interrupted", false);
        }
    }

    private List<Long> takenBefore(Duration lease) {
        return jdbc.sql("select id from notice where state = 'SENDING' and claimed_at <= ? order by id")
                .param(Utc.of(clock.instant().minus(lease)))
                .query(Long.class)
                .list();
    }

    private List<Notice> unlocked(long id) {
        return jdbc.sql(
                        """
                        select n.* from notice n join account a on a.id = n.account_id
                        where n.id = ? and n.state = 'SENDING' for no key update of a, n skip locked
                        """)
                .param(id)
                .query(Notice.class)
                .list();
    }
}
