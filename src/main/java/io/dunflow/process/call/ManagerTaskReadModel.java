package io.dunflow.process.call;

import io.dunflow.process.followup.FollowUpReadModel;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.PresentingTasks;
import io.dunflow.process.task.SheetReadModel;
import io.dunflow.process.task.TaskSheet;
import io.dunflow.worklist.FollowUps;
import org.springframework.stereotype.Component;

/** Gives a task about a case to the account manager of its customer; what it shows is what a follow-up shows. */
@Component
@Effects(schedules = true)
class ManagerTaskReadModel extends SheetReadModel {

    private final FollowUps followUps;

    ManagerTaskReadModel(FollowUps followUps, PresentingTasks presenting) {
        super(presenting);
        this.followUps = followUps;
    }

    @Override
    protected TaskSheet sheet(String key, String name) {
        return FollowUpReadModel.sheet(followUps.toManager(key, name));
    }
}
