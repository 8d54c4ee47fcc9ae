package io.dunflow.process.followup;

import io.dunflow.ledger.StandingChanged;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An account that comes into a standing which asks for it becomes a task for a group, once. */
@Component
class FollowingUpStandings {

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpStandings(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(StandingChanged changed) {
        var group = changed.standing().task();
        if (group != null && changed.entered()) {
            unrestricted.run(() -> runtime.startProcessInstanceByKey(
                    "follow-up",
                    "standing:" + changed.id(),
                    Variables.createVariables().putValue("group", group)));
        }
    }
}
