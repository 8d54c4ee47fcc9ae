package io.dunflow.process.agreement;

import io.dunflow.resolution.dispute.UrgingAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Shows a lead a dispute or a query whose answer is late. */
@Component
class ShowLateAnswer implements JavaDelegate {

    private final UrgingAnswers urging;
    private final UrgedTasks tasks;

    ShowLateAnswer(UrgingAnswers urging, UrgedTasks tasks) {
        this.urging = urging;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.urge(execution, urging.late(execution.getProcessBusinessKey()));
    }
}
