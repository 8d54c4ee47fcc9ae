package io.dunflow.process.followup;

import io.dunflow.correspondence.FailedTogether;
import io.dunflow.correspondence.NoticeFailed;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A notice that cannot be delivered becomes a task for a person, in the transaction that gave it up; all that was to leave
 * as one message become one.
 */
@Component
class FollowingUpNotices {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;
    private final FailedTogether together;

    FollowingUpNotices(RuntimeService runtime, Unrestricted unrestricted, FailedTogether together) {
        this.together = together;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(NoticeFailed failed) {
        if (!isAskedFor(failed)) {
            ask(failed);
        }
    }

    private boolean isAskedFor(NoticeFailed failed) {
        return unrestricted.call(() -> together.others(failed.noticeId()).stream()
                .anyMatch(other -> runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey("notice:" + other)
                                .count()
                        > 0));
    }

    private void ask(NoticeFailed failed) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                "follow-up",
                "notice:" + failed.noticeId(),
                Variables.createVariables().putValue("group", "collector,lead")));
    }
}
