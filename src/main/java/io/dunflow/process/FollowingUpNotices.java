package io.dunflow.process;

import io.dunflow.correspondence.NoticeFailed;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A notice that cannot be delivered becomes a task for a person, in the transaction that gave it up. */
@Component
class FollowingUpNotices {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpNotices(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(NoticeFailed failed) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                "follow-up",
                "notice:" + failed.noticeId(),
                Variables.createVariables().putValue("group", "collector,lead")));
    }
}
