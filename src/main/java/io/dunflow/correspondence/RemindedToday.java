package io.dunflow.correspondence;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a correction wait for the next day where the account was reminded on this one: two letters would contradict each
 * other, unless the correction goes to one person who is not reminded.
 */
@Component
class RemindedToday {

    static final String REASON = "REMINDED_TODAY";

    private final JdbcClient jdbc;
    private final Clock clock;

    RemindedToday(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is a correction and a reminder left today, by the creditor's clock, or is leaving. */
    boolean holds(Outgoing outgoing) {
        return outgoing.notices().anyMatch(notice -> notice.purpose() == Purpose.CORRECTION && reminded(notice));
    }

    private boolean reminded(Notice correction) {
        return jdbc.sql(
                        """
                        select exists (select from notice n join creditor c on c.id = n.creditor_id
                          join notice k on k.id = :notice and not k.recipient_named
                          where n.account_id = :account and n.state not in ('WITHDRAWN', 'FAILED') and not n.shadow
                            and n.purpose in ('PRE_DUE', 'DUNNING', 'FINAL_NOTICE')
                            and (n.state in ('SENDING', 'BATCHED')
                              or day_in(c.zone, n.handed_over_at) = day_in(c.zone, :now)))
                        """)
                .param("notice", correction.id())
                .param("account", correction.accountId())
                .param("now", Utc.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
