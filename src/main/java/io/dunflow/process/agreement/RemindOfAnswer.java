package io.dunflow.process.agreement;

import io.dunflow.resolution.dispute.UrgingAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves a dispute or a query up in the list shortly before its answer is due. */
@Component
class RemindOfAnswer implements JavaDelegate {

    private final UrgingAnswers urging;
    private final UrgedTasks tasks;

    RemindOfAnswer(UrgingAnswers urging, UrgedTasks tasks) {
        this.urging = urging;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.urge(execution, urging.remind(execution.getProcessBusinessKey()));
    }
}
