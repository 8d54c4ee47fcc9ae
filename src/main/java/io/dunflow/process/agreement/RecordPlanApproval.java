package io.dunflow.process.agreement;

import io.dunflow.process.ActingUser;
import io.dunflow.process.Keys;
import io.dunflow.process.lint.Effects;
import io.dunflow.resolution.plan.AnsweringPlans;
import io.dunflow.resolution.plan.Plans;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A lead decided about a plan that is beyond the authority of who proposed it. */
@Component
@Effects(
        offers = "planState",
        forgets = {"planDecision", "note"})
class RecordPlanApproval implements TaskListener {

    private final AnsweringPlans answering;
    private final Plans plans;
    private final ActingUser user;

    RecordPlanApproval(AnsweringPlans answering, Plans plans, ActingUser user) {
        this.answering = answering;
        this.plans = plans;
        this.user = user;
    }

    @Override
    public void notify(DelegateTask task) {
        var execution = task.getExecution();
        var plan = plans.ofCase(Keys.caseOf(execution)).orElseThrow();
        var state = answering.decided(
                plan.id(),
                (String) task.getVariable("planDecision"),
                (String) task.getVariable("note"),
                user.idOr(task.getAssignee()));
        execution.removeVariable("planDecision");
        execution.removeVariable("note");
        execution.setVariable("planState", Variables.stringValue(state.name(), true));
    }
}
