package io.dunflow.process.call;

import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.process.task.ReadModel;
import io.dunflow.process.task.SchedulingTasks;
import io.dunflow.process.task.TaskOwner;
import io.dunflow.process.task.TaskVariables;
import io.dunflow.worklist.CallSheets;
import io.dunflow.worklist.TaskCreditors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a new call task its sheet, its due date and its place in the list. */
@Component
@Effects(schedules = true)
class CallTaskReadModel implements ReadModel {

    private final CallSheets sheets;
    private final TaskVariables variables;
    private final SchedulingTasks scheduling;
    private final TaskCreditors creditors;
    private final ObjectProvider<JoinedCalls> joined;
    private final ApplicationEventPublisher events;

    CallTaskReadModel(
            CallSheets sheets,
            TaskVariables variables,
            SchedulingTasks scheduling,
            TaskCreditors creditors,
            ObjectProvider<JoinedCalls> joined,
            ApplicationEventPublisher events) {
        this.joined = joined;
        this.events = events;
        this.creditors = creditors;
        this.sheets = sheets;
        this.variables = variables;
        this.scheduling = scheduling;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskOwner.during(task, creditors.of(task.getExecution().getProcessBusinessKey()), () -> show(task));
    }

    @Override
    public VariableMap read(String key, String name) {
        long caseId = Long.parseLong(key);
        return variables.of(sheets.of(caseId, joined.getObject().behind(caseId)));
    }

    private void show(DelegateTask task) {
        var sheet = sheets.of(Keys.caseOf(task.getExecution()));
        task.setName(sheet.title());
        if (sheet.promisedTo() != null) {
            task.setAssignee(sheet.promisedTo());
        }
        task.setPriority(sheet.priority().points());
        scheduling.schedule(task, null, sheet.texts().get("accountUrl"), null);
        task.setVariablesLocal(variables.of(sheet));
        // The last call and the last decision must not answer for this one.
        task.getExecution().removeVariable("outcome");
        task.getExecution().removeVariable("leadDecision");
        events.publishEvent(new CallsChanged(Keys.caseOf(task.getExecution())));
    }
}
