package io.dunflow.process;

import io.dunflow.process.lint.Effects;
import io.dunflow.worklist.FollowUps;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Gives a task about a case to the account manager of its customer; what it shows is what a follow-up shows. */
@Component
@Effects(schedules = true)
class ManagerTaskReadModel implements ReadModel {

    private final FollowUpReadModel followUps;
    private final FollowUps sheets;

    ManagerTaskReadModel(FollowUpReadModel followUps, FollowUps sheets) {
        this.followUps = followUps;
        this.sheets = sheets;
    }

    @Override
    public void notify(DelegateTask task) {
        followUps.notify(task);
        Optional.ofNullable(sheets.managerOf(Keys.caseOf(task.getExecution())))
                .filter(followUps::isUser)
                .ifPresent(task::setAssignee);
    }

    @Override
    public VariableMap read(String key, String name) {
        return followUps.read(key, name);
    }
}
