package io.dunflow.worklist;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.ledger.Note;
import io.dunflow.ledger.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets users take and complete tasks over the API: one after the other, and only by what still stands. */
@Component
class CompletingTasks {

    private final UserTasks tasks;
    private final GrantedCreditors granted;
    private final FresheningTasks freshening;

    CompletingTasks(UserTasks tasks, GrantedCreditors granted, FresheningTasks freshening) {
        this.freshening = freshening;
        this.tasks = tasks;
        this.granted = granted;
    }

    /** The most urgent ones as things stand now: what time or money changed since somebody last saw them is read anew. */
    List<UserTask> list(int limit) {
        freshening.freshen(tasks.idsOfUser(limit));
        return tasks.ofUser(limit);
    }

    /**
     * The task as things stand now.
     *
     * @throws TaskGone when it waited once
     * @throws NotInLedger when it never did, or not for this user
     */
    @Transactional
    UserTask get(String id) {
        return tasks.find(id).orElseThrow(() -> tasks.whyGone(id)
                .<RuntimeException>map(TaskGone::new)
                .orElseGet(() -> granted.unknown("task", id)));
    }

    /**
     * @throws TaskGone when it does not wait any more
     * @throws Refused when somebody else has it
     */
    @Transactional
    UserTask claim(String id, String user) {
        waiting(id, user);
        tasks.claim(id, user);
        return get(id);
    }

    /**
     * Completes a task.
     *
     * @param version of what the user read
     * @throws TaskGone when it does not wait any more, which says who was first or why
     * @throws Refused when somebody else has it, or what it shows has changed since
     * @throws InvalidInput when a field is not of its form, or one is missing that it needs
     */
    @Transactional
    Completed complete(String id, String version, Map<String, Object> entered, String user) {
        var task = waiting(id, user);
        if (version == null || version.isBlank()) {
            throw new InvalidInput("version", say("task.version"));
        }
        task.changedSince(version).ifPresent(changed -> {
            throw new Refused(changed);
        });
        Note.checkAll(entered);
        entered.forEach((key, value) -> check(task, key, value));
        refuseMissing(task, entered);
        try {
            tasks.complete(id, user, entered);
        } catch (InvalidInput refused) {
            throw byForm(task, refused);
        }
        return new Completed(id, user);
    }

    private UserTask waiting(String id, String user) {
        tasks.lock(id);
        var task = tasks.find(id).orElseThrow(() -> tasks.whyGone(id)
                .<RuntimeException>map(TaskGone::new)
                .orElseGet(() -> granted.unknown("task", id)));
        if (task.assignee() != null && !task.assignee().equals(user)) {
            throw new Refused(say("task.taken", task.assignee()));
        }
        return task;
    }

    private static void check(UserTask task, String key, Object value) {
        var field = task.fields().stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(key, say("task.field")));
        if (value != null && !field.takes(value.toString())) {
            throw new InvalidInput(key, say("task.choice", String.join(", ", field.values())));
        }
    }

    /** What the way out of a task asks for, nothing else may have set: the process would stop at it. */
    private static void refuseMissing(UserTask task, Map<String, Object> entered) {
        task.missing(entered).ifPresent(field -> {
            throw new InvalidInput(field.key(), say("task.missing"));
        });
    }

    /** Names the fields of the form, by which whoever completes the task knows them. */
    private static InvalidInput byForm(UserTask task, InvalidInput refused) {
        return new InvalidInput(refused.problems().stream()
                .map(problem -> new InvalidInput.Problem(
                        task.asking(problem.field()).map(UserTask.Field::key).orElse(problem.field()),
                        problem.reason()))
                .toList());
    }

    /** Who completed what. */
    record Completed(String id, String by) {}
}
