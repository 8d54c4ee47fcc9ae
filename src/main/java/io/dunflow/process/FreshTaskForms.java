package io.dunflow.process;

import io.dunflow.dunning.RunViews;
import io.dunflow.worklist.CallSheets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form shows only variables, so what the task of a call or of an approval shows is a read model that grows old. In
 * front of the webapp's call for the form's variables it is read anew: a payment that came in since shows when the
 * collector opens the task, and a line left out since when the approver does.
 */
@Component
class FreshTaskForms extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/form-variables");

    private static final String CALL = "Task_CallDebtor";

    private static final String APPROVAL = "Task_ApproveRun";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CallSheets sheets;
    private final RunViews runs;
    private final TaskVariables variables;
    private final Unrestricted unrestricted;

    FreshTaskForms(
            TaskService tasks,
            RuntimeService runtime,
            CallSheets sheets,
            RunViews runs,
            TaskVariables variables,
            Unrestricted unrestricted) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.sheets = sheets;
        this.runs = runs;
        this.variables = variables;
        this.unrestricted = unrestricted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = FORM.matcher(request.getRequestURI());
        if (path.matches()) {
            refresh(path.group(1));
        }
        chain.doFilter(request, response);
    }

    private void refresh(String taskId) {
        unrestricted.run(() -> {
            var task = tasks.createTaskQuery()
                    .taskId(taskId)
                    .taskDefinitionKeyIn(CALL, APPROVAL)
                    .singleResult();
            if (task != null) {
                refresh(task);
            }
        });
    }

    /** Writes only what changed: history keeps each value. */
    private void refresh(Task task) {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        long id = Long.parseLong(process.getBusinessKey());
        var fresh = task.getTaskDefinitionKey().equals(CALL) ? call(task, id) : RunTaskTexts.of(runs.whole(id));
        var shown = tasks.getVariablesLocal(task.getId());
        fresh.entrySet()
                .removeIf(entry -> entry.getValue().toString().equals(String.valueOf(shown.get(entry.getKey()))));
        if (!fresh.isEmpty()) {
            tasks.setVariablesLocal(task.getId(), fresh);
        }
    }

    private VariableMap call(Task task, long caseId) {
        var sheet = sheets.of(caseId);
        if (task.getPriority() != sheet.priority().points()) {
            tasks.setPriority(task.getId(), sheet.priority().points());
        }
        return variables.of(sheet);
    }
}
