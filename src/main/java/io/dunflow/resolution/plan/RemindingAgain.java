package io.dunflow.resolution.plan;

import io.dunflow.correspondence.NoticeBounced;
import io.dunflow.correspondence.NoticeWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a run remind of instalments again whose reminder did not arrive: it lost its ground before it left, or came back.
 */
@Component
class RemindingAgain {

    private final JdbcClient jdbc;

    RemindingAgain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        forget(withdrawn.noticeId());
    }

    @EventListener
    void on(NoticeBounced bounced) {
        forget(bounced.noticeId());
    }

    private void forget(long noticeId) {
        jdbc.sql("update plan_instalment set reminded_on = null, notice_id = null where notice_id = ?")
                .param(noticeId)
                .update();
    }
}
