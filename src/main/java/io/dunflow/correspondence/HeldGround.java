package io.dunflow.correspondence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies at the printer already cannot wait: of an account whose letters are held it does not leave. */
@Component
class HeldGround implements Ground {

    private final JdbcClient jdbc;

    HeldGround(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> lost(long noticeId) {
        return jdbc.sql(
                        "select ? from notice n join letter_hold h on h.account_id = n.account_id and h.ended_at is null"
                                + " where n.id = ? and n.state = 'BATCHED' and not n.recipient_named limit 1")
                .params(HeldLetters.REASON, noticeId)
                .query(String.class)
                .optional();
    }
}
