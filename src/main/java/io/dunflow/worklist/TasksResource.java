package io.dunflow.worklist;

import io.dunflow.ledger.AnsweringOnce;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tasks of a user over the API. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksResource {

    private static final int MOST = 200;

    private final CompletingTasks completing;
    private final AnsweringOnce once;

    TasksResource(CompletingTasks completing, AnsweringOnce once) {
        this.completing = completing;
        this.once = once;
    }

    @GetMapping
    List<UserTask> list(@RequestParam(defaultValue = "50") int limit) {
        return completing.list(Math.max(1, Math.min(limit, MOST)));
    }

    @GetMapping("/{id}")
    UserTask get(@PathVariable String id) {
        return completing.get(id);
    }

    @PostMapping("/{id}/claim")
    UserTask claim(@PathVariable String id, Principal user) {
        return completing.claim(id, user.getName());
    }

    @PostMapping("/{id}/complete")
    CompletingTasks.Completed complete(
            @PathVariable String id,
            @RequestBody Completion completion,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal user) {
        return once.answer(
                key,
                user.getName(),
                "POST /tasks/" + id + "/complete",
                completion,
                CompletingTasks.Completed.class,
                () -> completing.complete(id, completion.version(), completion.entered(), user.getName()));
    }

    /**
     * What was entered in a task.
     *
     * @param version of what the user read
     * @param fields by their keys in the form
     */
    record Completion(String version, Map<String, Object> fields) {

        Map<String, Object> entered() {
            return fields == null ? Map.of() : fields;
        }
    }
}
