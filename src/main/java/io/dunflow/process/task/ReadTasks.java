package io.dunflow.process.task;

import io.dunflow.ledger.Sentence;
import io.dunflow.worklist.UserTask;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers in which version each user read a task in Tasklist, for as long as the user is signed in. */
@Component
class ReadTasks {

    private static final String VERSION = "io.dunflow.task.";

    private final ShownTasks shown;

    ReadTasks(ShownTasks shown) {
        this.shown = shown;
    }

    void remember(HttpSession session, String task) {
        shown.version(task).ifPresent(version -> session.setAttribute(VERSION + task, version));
    }

    /** What of the task is otherwise than when this user read it; empty when nothing is, or it was never read. */
    Optional<Sentence> changed(HttpServletRequest request, UserTask now) {
        var session = request.getSession();
        var version = (String) session.getAttribute(VERSION + now.id());
        return version == null ? Optional.empty() : now.changedSince(version);
    }
}
