package io.dunflow.resolution;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the processes in which a group answers, and tells them of answers that came otherwise. */
@Component
class AnswerProcesses {

    static final int EVENING = 18;
    static final int MORNING = 5;

    private final ResolutionProcesses processes;

    AnswerProcesses(ResolutionProcesses processes) {
        this.processes = processes;
    }

    /** With the group, the morning on which it is reminded and the evening on which the answer is late. */
    void start(String process, String key, Routing routing) {
        processes.start(
                process,
                key,
                Map.of(
                        "group", routing.group(),
                        "remindAt", moment(routing.remindOn(), MORNING),
                        "lateAt", moment(routing.dueOn(), EVENING)));
    }

    /** The dispute ended otherwise than by the task. */
    void ended(String key, DisputeState state) {
        processes.tell(key, "dispute-decided", Map.of("disputeState", state.name()));
    }

    /** The query ended otherwise than by the task. */
    void ended(String key) {
        processes.tell(key, "query-closed", Map.of());
    }

    private static String moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC).toString();
    }
}
