package io.dunflow.process.followup;

import io.dunflow.process.Unrestricted;
import io.dunflow.resolution.dispute.CauseRepeated;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A cause of disputes that comes too often becomes a task for its owner. */
@Component
class FollowingUpCauses {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpCauses(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(CauseRepeated repeated) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                "follow-up",
                "cause:" + repeated.id(),
                Variables.createVariables().putValue("group", repeated.owner())));
    }
}
