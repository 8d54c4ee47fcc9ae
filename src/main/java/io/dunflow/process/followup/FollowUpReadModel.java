package io.dunflow.process.followup;

import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.PresentingTasks;
import io.dunflow.process.task.SchedulingTasks;
import io.dunflow.process.task.SheetReadModel;
import io.dunflow.process.task.TaskSheet;
import io.dunflow.worklist.FollowUps;
import io.dunflow.worklist.FollowUps.FollowUp;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a new task that is no call its title, its text, its link and its due date. */
@Component
@Effects(schedules = true)
public class FollowUpReadModel extends SheetReadModel {

    private final FollowUps followUps;

    FollowUpReadModel(FollowUps followUps, PresentingTasks presenting) {
        super(presenting);
        this.followUps = followUps;
    }

    @Override
    protected TaskSheet sheet(String key, String name) {
        return sheet(followUps.of(key, name));
    }

    public static TaskSheet sheet(FollowUp about) {
        var texts = Map.of(
                "followUpTitle", about.title(),
                "followUpSummary", about.summary(),
                "followUpUrl", about.url(),
                "followUpAsks", about.asks());
        var kind = about.asks().equals(SchedulingTasks.SEARCH) ? SchedulingTasks.SEARCH : null;
        return new TaskSheet(about.title(), about.url(), kind, about.namedDay(), about.owner(), texts, Map.of());
    }
}
