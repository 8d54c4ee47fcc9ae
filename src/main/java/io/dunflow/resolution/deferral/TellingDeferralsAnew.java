package io.dunflow.resolution.deferral;

import io.dunflow.correspondence.NoticeWithdrawn;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Confirms a deferral with what it defers now, where money came in or an item got another day before the letter left. */
@Component
class TellingDeferralsAnew {

    private static final Set<String> CHANGED = Set.of("AMOUNT_CHANGED", "DUE_DATE_CHANGED");

    private final Deferrals deferrals;
    private final SendingDeferralLetters letters;
    private final JdbcClient jdbc;

    TellingDeferralsAnew(Deferrals deferrals, SendingDeferralLetters letters, JdbcClient jdbc) {
        this.deferrals = deferrals;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        if (CHANGED.contains(withdrawn.reason())) {
            jdbc.sql("select substring(matter from '^deferral-agreed:(\\d+)$')::bigint from notice where id = ?"
                            + " and matter like 'deferral-agreed:%'")
                    .param(withdrawn.noticeId())
                    .query(Long.class)
                    .optional()
                    .flatMap(deferrals::find)
                    .ifPresent(letters::confirm);
        }
    }
}
