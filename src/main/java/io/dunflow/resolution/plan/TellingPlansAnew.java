package io.dunflow.resolution.plan;

import io.dunflow.correspondence.NoticeWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes anew what is offered or agreed, or that a plan goes on, when what is left of it changed before the letter left: its
 * days are told only there.
 */
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
            jdbc.sql(
                            "select substring(matter from '^plan-(?:offer|agreed|again|resumed):(\\d+)$')::bigint as plan, template"
                                    + " from notice where id = ? and matter ~ '^plan-(offer|agreed|again|resumed):'")
                    .param(withdrawn.noticeId())
                    .query(Letter.class)
                    .optional()
                    .ifPresent(this::tell);
        }
    }

    private void tell(Letter letter) {
        plans.find(letter.plan())
                .filter(plan -> TellingThatPlansGoOn.TOLD.contains(plan.state()))
                .ifPresent(plan -> letters.anew(plan, letter.template()));
    }

    /** What was withdrawn. */
    private record Letter(long plan, String template) {}
}
