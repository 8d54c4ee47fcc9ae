package io.dunflow.process.call;

import io.dunflow.process.Keys;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A call task disappears, because its case is settled: other accounts that it listed are called about by themselves. */
@Component
class LeaveCall implements TaskListener {

    private final ApplicationEventPublisher events;

    LeaveCall(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        events.publishEvent(new CallsChanged(Keys.caseOf(task.getExecution())));
    }
}
