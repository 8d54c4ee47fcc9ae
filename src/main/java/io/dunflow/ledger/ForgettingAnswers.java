package io.dunflow.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets answers that were kept for a key when nobody asks again any more, so that they do not pile up. */
@Component
public class ForgettingAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration keep;

    ForgettingAnswers(JdbcClient jdbc, Clock clock, @Value("${dunflow.idempotency.keep}") Duration keep) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keep = keep;
    }

    /** Forgets what was answered longer ago than the setting says; the same key does the same anew then. */
    public int forget() {
        return jdbc.sql("delete from idempotent_answer where answered_at < ?")
                .param(clock.instant().minus(keep).atOffset(ZoneOffset.UTC))
                .update();
    }
}
