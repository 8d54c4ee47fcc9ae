package io.dunflow.resolution.settlement;

import io.dunflow.correspondence.NoticeWithdrawn;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Confirms a settlement with what is to be paid now, where something was credited of it before the letter left. */
@Component
class TellingSettlementsAnew {

    private final Settlements settlements;
    private final SendingSettlementLetters letters;
    private final JdbcClient jdbc;

    TellingSettlementsAnew(Settlements settlements, SendingSettlementLetters letters, JdbcClient jdbc) {
        this.settlements = settlements;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        if ("AMOUNT_CHANGED".equals(withdrawn.reason())) {
            about(withdrawn, "agreed|again").ifPresent(letters::tell);
            about(withdrawn, "changed").ifPresent(letters::changed);
        }
    }

    private Optional<Settlement> about(NoticeWithdrawn withdrawn, String letter) {
        return jdbc.sql("select substring(matter from '^settlement-(?:" + letter + "):(\\d+)$')::bigint from notice"
                        + " where id = ? and matter ~ '^settlement-(" + letter + "):'")
                .param(withdrawn.noticeId())
                .query(Long.class)
                .optional()
                .flatMap(settlements::find);
    }
}
