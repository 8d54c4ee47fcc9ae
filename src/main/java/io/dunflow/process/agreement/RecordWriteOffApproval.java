package io.dunflow.process.agreement;

import io.dunflow.dunning.Approvers;
import io.dunflow.process.ActingUser;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.writeoff.AnsweringWriteOffLists;
import io.dunflow.resolution.writeoff.AnsweringWriteOffs;
import io.dunflow.resolution.writeoff.WriteOffState;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A second person decided about a write-off, or about a list of them; who has to decide now, when that was not enough. */
@Component
@Effects(
        offers = {"writeOffState", "group"},
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
        var key = execution.getProcessBusinessKey();
        var id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        var ofList = key.startsWith("write-off-list:");
        var state = ofList ? decidedList(id, task) : decided(id, task);
        execution.removeVariable("writeOffDecision");
        execution.removeVariable("note");
        execution.setVariable("writeOffState", Variables.stringValue(state.name(), true));
        if (!ofList) {
            execution.setVariable("group", Variables.stringValue(answering.groups(id), true));
        }
    }

    private WriteOffState decided(long id, DelegateTask task) {
        return answering.decided(id, decision(task), note(task), by(task), Approvers.of(user.groups()));
    }

    private WriteOffState decidedList(long id, DelegateTask task) {
        return lists.decided(id, decision(task), note(task), by(task));
    }

    private static String decision(DelegateTask task) {
        return (String) task.getVariable("writeOffDecision");
    }

    private static String note(DelegateTask task) {
        return (String) task.getVariable("note");
    }

    private String by(DelegateTask task) {
        return user.idOr(task.getAssignee());
    }
}
