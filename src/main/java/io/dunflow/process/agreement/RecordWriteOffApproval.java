package io.dunflow.process.agreement;

import io.dunflow.process.ActingUser;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.writeoff.AnsweringWriteOffLists;
import io.dunflow.resolution.writeoff.AnsweringWriteOffs;
import io.dunflow.resolution.writeoff.WriteOffState;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A second person decided about a write-off, or about a list of them. */
@Component
@Effects(
        offers = "writeOffState",
        forgets = {"writeOffDecision", "note"})
class RecordWriteOffApproval implements TaskListener {

    private final AnsweringWriteOffs answering;
    private final AnsweringWriteOffLists lists;
    private final ActingUser user;

    RecordWriteOffApproval(AnsweringWriteOffs answering, AnsweringWriteOffLists lists, ActingUser user) {
        this.answering = answering;
        this.lists = lists;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var state = decided(execution.getProcessBusinessKey(), task);
        execution.removeVariable("writeOffDecision");
        execution.removeVariable("note");
        execution.setVariable("writeOffState", Variables.stringValue(state.name(), true));
    }

    private WriteOffState decided(String key, DelegateTask task) {
        var id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        var decision = (String) task.getVariable("writeOffDecision");
        var note = (String) task.getVariable("note");
        var by = user.idOr(task.getAssignee());
        return key.startsWith("write-off-list:")
                ? lists.decided(id, decision, note, by)
                : answering.decided(id, decision, note, by);
    }
}
