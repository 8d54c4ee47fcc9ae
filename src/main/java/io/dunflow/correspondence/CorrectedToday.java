package io.dunflow.correspondence;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a final notice wait while a correction is on its way to its account, and on the day on which that left. */
@Component
class CorrectedToday {

    static final String REASON = "CORRECTION_FIRST";

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectedToday(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is a final notice and a correction waits, is leaving, or left today by the creditor's clock. */
    boolean holds(Outgoing outgoing) {
        return outgoing.notices().anyMatch(notice -> notice.purpose() == Purpose.FINAL_NOTICE && corrected(notice));
    }

    private boolean corrected(Notice finalNotice) {
        return jdbc.sql(
                        """
                        select exists (select from notice n join creditor c on c.id = n.creditor_id
                          where n.account_id = :account and n.state not in ('WITHDRAWN', 'FAILED') and not n.shadow
                            and n.purpose = 'CORRECTION' and not n.recipient_named
                            and (n.handed_over_at is null or day_in(c.zone, n.handed_over_at) = day_in(c.zone, :now)))
                        """)
                .param("account", finalNotice.accountId())
                .param("now", Utc.of(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
