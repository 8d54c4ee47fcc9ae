package io.dunflow.resolution.plan;

import io.dunflow.correspondence.NoticeWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes anew that a plan goes on when what is left of it changed before the letter left: its days are told only there. */
@Component
class TellingPlansAnew {

    private final Plans plans;
    private final SendingPlanLetters letters;
    private final JdbcClient jdbc;

    TellingPlansAnew(Plans plans, SendingPlanLetters letters, JdbcClient jdbc) {
        this.plans = plans;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        if ("AMOUNT_CHANGED".equals(withdrawn.reason())) {
            jdbc.sql("select substring(matter from '^plan-resumed:(\\d+)$')::bigint from notice where id = ?"
                            + " and matter like 'plan-resumed:%'")
                    .param(withdrawn.noticeId())
                    .query(Long.class)
                    .optional()
                    .flatMap(plans::find)
                    .filter(plan -> plan.state() == PlanState.ACTIVE)
                    .ifPresent(letters::goesOnAnew);
        }
    }
}
