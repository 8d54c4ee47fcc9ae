package io.dunflow.process;

import io.dunflow.worklist.TaskDays;
import io.dunflow.worklist.TaskDays.Matter;
import io.dunflow.worklist.TaskReaders;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Gives a new task its due date and its follow-up date, by the clock of the creditor. */
@Component
class SchedulingTasks {

    private final TaskDays days;
    private final TaskReaders readers;

    SchedulingTasks(TaskDays days, TaskReaders readers) {
        this.days = days;
        this.readers = readers;
    }

    /**
     * By what the key of its process names.
     *
     * @param url of the page to which the task leads
     * @param namedDay by which facts want it, or null
     */
    void schedule(DelegateTask task, String url, LocalDate namedDay) {
        schedule(task, about(task.getExecution().getProcessBusinessKey()), url, namedDay);
    }

    /** The same of something that its key does not tell apart. */
    void schedule(DelegateTask task, String about, String url, LocalDate namedDay) {
        var key = task.getExecution().getProcessBusinessKey();
        var reader = readers.of(key);
        var found = days.of(new Matter(task.getTaskDefinitionKey(), key, about, team(task), url, namedDay));
        task.setDueDate(Date.from(reader.evening(found.due())));
        task.setFollowUpDate(Date.from(reader.morning(found.followUp())));
    }

    private static String about(String key) {
        return key.contains(":")
                ? key.substring(0, key.indexOf(':')).replace('-', '_').toUpperCase(Locale.ROOT)
                : "CASE";
    }

    private static String team(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
