package io.dunflow.process.followup;

import io.dunflow.legal.LimitationFar;
import io.dunflow.legal.LimitationNear;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Claims that become time-barred soon are a task, which goes when they are settled or enforceable for longer. */
@Component
class FollowingUpLimitations {

    private static final String PROCESS = "follow-up";

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpLimitations(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(LimitationNear near) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                PROCESS,
                "limitation:" + near.warningId(),
                Variables.createVariables().putValue("group", "collector,lead")));
    }

    @EventListener
    void on(LimitationFar far) {
        unrestricted.run(() -> runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey("limitation:" + far.warningId())
                .messageEventSubscriptionName("ground-gone")
                .list()
                .forEach(waiting -> runtime.messageEventReceived("ground-gone", waiting.getId())));
    }
}
