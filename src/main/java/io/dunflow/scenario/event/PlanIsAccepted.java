package io.dunflow.scenario.event;

import io.dunflow.resolution.plan.AnsweringPlans;
import io.dunflow.resolution.plan.PlanAcceptance;
import io.dunflow.resolution.plan.PlanForm;
import io.dunflow.resolution.plan.PlanState;
import io.dunflow.resolution.plan.Plans;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code accept-plan}: the debtor accepts a plan that was offered, or confirms on paper one that runs. */
@Component
class PlanIsAccepted implements EventKind {

    private final AnsweringPlans answering;
    private final Plans plans;

    PlanIsAccepted(AnsweringPlans answering, Plans plans) {
        this.plans = plans;
        this.answering = answering;
    }

    @Override
    public String word() {
        return "accept-plan";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var plan = scene.called("plan", what.get("plan"));
        var acceptance = new PlanAcceptance(
                what.text("how").map(PlanForm::valueOf).orElse(null),
                what.text("source").orElse(null));
        var by = what.text("by").orElse("collector");
        if (plans.find(plan).orElseThrow().state() == PlanState.ACTIVE) {
            answering.confirm(plan, acceptance, by);
        } else {
            answering.accept(plan, acceptance, by);
        }
    }
}
