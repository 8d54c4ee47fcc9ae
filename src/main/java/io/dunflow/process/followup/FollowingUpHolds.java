package io.dunflow.process.followup;

import io.dunflow.dunning.HoldEnding;
import io.dunflow.dunning.HoldLifted;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hold that ends soon becomes a task for its owner, which goes when the hold is lifted. */
@Component
class FollowingUpHolds {

    private static final String PROCESS = "follow-up";

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpHolds(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(HoldEnding ending) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                PROCESS, "hold:" + ending.holdId(), Variables.createVariables().putValue("group", "collector,lead")));
    }

    @EventListener
    void on(HoldLifted lifted) {
        unrestricted.run(() -> runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey("hold:" + lifted.holdId())
                .messageEventSubscriptionName("ground-gone")
                .list()
                .forEach(waiting -> runtime.messageEventReceived("ground-gone", waiting.getId())));
    }
}
