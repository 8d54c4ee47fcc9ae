package io.dunflow.dunning;

import io.dunflow.correspondence.NoticeHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A level is reached when the notice was handed to its channel (domain rule 2.20), not when it was decided. */
@Component
class ReachingLevels {

    private final JdbcClient jdbc;

    ReachingLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(NoticeHandedOver handedOver) {
        jdbc.sql(
                        """
                        insert into item_clock (item_id, shadow, sequence, level, repetition, last_notice_on)
                        select item_id, :shadow, sequence, level, repetition, :date
                        from notice_line where notice_id = :notice and claimed and level > 0
                        on conflict (item_id, shadow) do update set
                          sequence = excluded.sequence, level = excluded.level, repetition = excluded.repetition,
                          last_notice_on = excluded.last_notice_on
                        """)
                .param("notice", handedOver.noticeId())
                .param("shadow", handedOver.shadow())
                .param("date", handedOver.businessDate())
                .update();
    }
}
