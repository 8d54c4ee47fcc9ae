package io.dunflow.process.followup;

import io.dunflow.ledger.StandingChanged;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An account that comes into a standing which asks for it becomes a task for a group, once; what follows only when a person
 * agrees is asked of that person, until the account comes into another.
 */
@Component
class FollowingUpStandings {

    private static final String PROCESS = "follow-up";

    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    FollowingUpStandings(RuntimeService runtime, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @EventListener
    void on(StandingChanged changed) {
        if (changed.former().waits() && changed.formerId() != null) {
            unrestricted.run(() -> end(key(changed.formerId())));
        }
        var standing = changed.standing();
        if (standing.waits()) {
            start(changed, standing.asked().group());
        } else if (standing.task() != null && changed.entered()) {
            start(changed, standing.task());
        }
    }

    private void start(StandingChanged changed, String group) {
        unrestricted.run(() -> runtime.startProcessInstanceByKey(
                PROCESS, key(changed.id()), Variables.createVariables().putValue("group", group)));
    }

    /** A model that does not listen keeps its task. */
    private void end(String key) {
        runtime.createExecutionQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(key)
                .messageEventSubscriptionName("ground-gone")
                .list()
                .forEach(waiting -> runtime.messageEventReceived("ground-gone", waiting.getId()));
    }

    private static String key(long standing) {
        return "standing:" + standing;
    }
}
