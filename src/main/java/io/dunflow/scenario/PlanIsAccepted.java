package io.dunflow.scenario;

import io.dunflow.resolution.AnsweringPlans;
import org.springframework.stereotype.Component;

/** {@code accept-plan}: the debtor accepts a plan that was offered. */
@Component
class PlanIsAccepted implements EventKind {

    private final AnsweringPlans answering;

    PlanIsAccepted(AnsweringPlans answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "accept-plan";
    }

    @Override
    public void happen(Part what, Scene scene) {
        answering.accept(scene.called("plan", what.get("plan")), what.text("by").orElse("collector"));
    }
}
