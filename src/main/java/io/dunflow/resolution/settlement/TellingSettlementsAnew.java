package io.dunflow.resolution.settlement;

import io.dunflow.correspondence.NoticeWithdrawn;
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
            jdbc.sql(
                            "select substring(matter from '^settlement-(?:agreed|again):(\\d+)$')::bigint from notice where id = ?"
                                    + " and (matter like 'settlement-agreed:%' or matter like 'settlement-again:%')")
                    .param(withdrawn.noticeId())
                    .query(Long.class)
                    .optional()
                    .flatMap(settlements::find)
                    .ifPresent(letters::tell);
        }
    }
}
