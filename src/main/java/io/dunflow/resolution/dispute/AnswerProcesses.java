package io.dunflow.resolution.dispute;

import io.dunflow.ledger.CreditorDays;
import io.dunflow.resolution.ResolutionProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the processes in which a group answers, and tells them of answers that came otherwise. */
@Component
class AnswerProcesses {

    private final ResolutionProcesses processes;
    private final CreditorDays days;

    AnswerProcesses(ResolutionProcesses processes, CreditorDays days) {
        this.processes = processes;
        this.days = days;
    }

    /** With the group, the morning on which it is reminded and the evening on which the answer is late. */
    void start(String process, String key, long accountId, Routing routing) {
        var zone = days.zoneOf(accountId);
        processes.start(
                process,
                key,
                Map.of(
                        "group", routing.group(),
                        "remindAt",
                                AnswerHours.morning(routing.remindOn(), zone).toString(),
                        "lateAt", AnswerHours.evening(routing.dueOn(), zone).toString()));
    }

    /** The dispute ended otherwise than by the task. */
    void ended(String key, DisputeState state) {
        processes.tell(key, "dispute-decided", Map.of("disputeState", state.name()));
    }

    /** The query ended otherwise than by the task. */
    void ended(String key) {
        processes.tell(key, "query-closed", Map.of());
    }
}
