package io.dunflow.process.task;

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
public class SchedulingTasks {

    /** What the table calls a task to find somebody who acts for a debtor. */
    public static final String SEARCH = "SEARCH";

    /** What is free beside a placement is asked again as what is free beside a plan is; nothing else of an agency is. */
    private static final String FREE = "PLAN_REST";

    private final TaskDays days;
    private final TaskReaders readers;

    SchedulingTasks(TaskDays days, TaskReaders readers) {
        this.days = days;
        this.readers = readers;
    }

    /**
     * By what the task is about.
     *
     * @param about what the table {@code task-days} calls it; null: as the key of its process begins
     * @param url of the page to which the task leads
     * @param namedDay by which facts want it, or null
     */
    public void schedule(DelegateTask task, String about, String url, LocalDate namedDay) {
        var key = task.getExecution().getProcessBusinessKey();
        var reader = readers.of(key);
        var called = about == null ? about(key) : about;
        var found = days.of(new Matter(task.getTaskDefinitionKey(), key, called, team(task), url, namedDay));
        task.setDueDate(Date.from(reader.evening(found.due())));
        task.setFollowUpDate(Date.from(reader.morning(found.followUp())));
    }

    /** When a task that somebody completes comes up again, as what it was about is still so; null: it does not. */
    public Date again(DelegateTask task) {
        var key = task.getExecution().getProcessBusinessKey();
        var url = (String) task.getVariable("followUpUrl");
        var called = key.startsWith("effect:") ? SEARCH : key.startsWith("agency-matter:") ? FREE : about(key);
        return days.again(new Matter(task.getTaskDefinitionKey(), key, called, team(task), url, null))
                .map(day -> morning(key, day))
                .orElse(null);
    }

    /** When a task that has this key comes up on a day. */
    public Date morning(String key, LocalDate day) {
        return Date.from(readers.of(key).morning(day));
    }

    private static String about(String key) {
        return key.contains(":")
                ? key.substring(0, key.indexOf(':')).replace('-', '_').toUpperCase(Locale.ROOT)
                : "CASE";
    }

    /** The groups that a task is offered to. */
    public static String team(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
