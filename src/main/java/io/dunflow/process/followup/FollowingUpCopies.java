package io.dunflow.process.followup;

import io.dunflow.correspondence.CopyFailed;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A copy that cannot be delivered becomes a task for a person, in the transaction that gave it up. */
@Component
class FollowingUpCopies {

    private final ResolutionProcesses processes;

    FollowingUpCopies(ResolutionProcesses processes) {
        this.processes = processes;
    }

    @EventListener
    void on(CopyFailed failed) {
        processes.start("follow-up", "copy:" + failed.copyId(), Map.of("group", "collector,lead"));
    }
}
