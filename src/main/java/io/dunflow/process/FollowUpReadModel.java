package io.dunflow.process;

import io.dunflow.worklist.FollowUps;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives a new task that is no call its title, its text, its link and its due date. */
@Component
class FollowUpReadModel implements TaskListener {

    private final FollowUps followUps;

    FollowUpReadModel(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void notify(DelegateTask task) {
        var sheet = followUps.of(task.getExecution().getProcessBusinessKey(), task.getName());
        task.setName(sheet.title());
        task.setDueDate(Date.from(sheet.due().atTime(18, 0).toInstant(ZoneOffset.UTC)));
        task.setVariableLocal("followUpTitle", sheet.title());
        task.setVariableLocal("followUpSummary", sheet.summary());
        task.setVariableLocal("followUpUrl", sheet.url());
    }
}
