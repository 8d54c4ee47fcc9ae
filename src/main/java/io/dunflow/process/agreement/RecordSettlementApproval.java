package io.dunflow.process.agreement;

import io.dunflow.process.ActingUser;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.settlement.AnsweringSettlements;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A lead decided about a settlement that is beyond the authority of who agreed. */
@Component
@Effects(
        offers = "settlementState",
        forgets = {"settlementDecision", "note"})
class RecordSettlementApproval implements TaskListener {

    private final AnsweringSettlements answering;
    private final ActingUser user;

    RecordSettlementApproval(AnsweringSettlements answering, ActingUser user) {
        this.answering = answering;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var key = execution.getProcessBusinessKey();
        var state = answering.decided(
                Long.parseLong(key.substring(key.indexOf(':') + 1)),
                (String) task.getVariable("settlementDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        execution.removeVariable("settlementDecision");
        execution.removeVariable("note");
        execution.setVariable("settlementState", Variables.stringValue(state.name(), true));
    }
}
