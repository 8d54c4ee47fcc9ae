package io.dunflow.process.task;

import io.dunflow.worklist.UserTasks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form shows only variables, so what a task shows is a read model that grows old. In front of the webapp's call for the
 * form's variables it is read anew: a payment that came in since shows when the collector opens the task. In front of its
 * call to complete the task it is compared with what this user read, and refused with what changed since; who has a task
 * open whose ground is gone, or that somebody else completed, is told so.
 */
@Component
class FreshTaskForms extends OncePerRequestFilter {

    private static final Pattern TASK = Pattern.compile(
            "/camunda/api/engine/engine/[^/]+/task/([^/]+)(/form-variables|/submit-form|/complete|/claim|)");

    private final FreshTasks fresh;
    private final ReadTasks read;
    private final UserTasks tasks;
    private final TaskLocks locks;
    private final WebappRefusals refusals;
    private final SubmittedForms forms;

    FreshTaskForms(
            FreshTasks fresh,
            ReadTasks read,
            UserTasks tasks,
            TaskLocks locks,
            WebappRefusals refusals,
            SubmittedForms forms) {
        this.forms = forms;
        this.fresh = fresh;
        this.read = read;
        this.tasks = tasks;
        this.locks = locks;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TASK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = path(request);
        var task = path.group(1);
        switch (path.group(2)) {
            case "/submit-form", "/complete" -> locks.during(task, () -> ifUnchanged(task, request, response, chain));
            case "/claim" -> locks.during(task, () -> ifThere(task, request, response, chain));
            case "/form-variables" -> {
                locks.during(task, () -> fresh.refresh(task));
                read.remember(request.getSession(), task);
                ifThere(task, request, response, chain);
            }
            default -> ifThere(task, request, response, chain);
        }
    }

    private void ifThere(String task, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var gone = refusals.as(request, () -> tasks.whyGone(task));
        if (gone.isPresent()) {
            refusals.write(request, response, HttpStatus.NOT_FOUND, gone.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private void ifUnchanged(String task, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = refusals.as(request, () -> tasks.find(task));
        var changed = now.flatMap(shown -> read.changed(request, shown));
        if (changed.isPresent()) {
            refusals.write(request, response, HttpStatus.CONFLICT, changed.get());
        } else if (now.isPresent()) {
            forms.submit(now.get(), request, response, chain);
        } else {
            ifThere(task, request, response, chain);
        }
    }

    private static Matcher path(HttpServletRequest request) {
        var path = TASK.matcher(request.getRequestURI());
        if (!path.matches()) {
            throw new IllegalStateException(request.getRequestURI());
        }
        return path;
    }
}
