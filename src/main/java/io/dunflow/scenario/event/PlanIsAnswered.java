package io.dunflow.scenario.event;

import io.dunflow.resolution.plan.AnsweringPlans;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code answer-plan}: a plan is refused, approved otherwise than in its task, or taken back. */
@Component
class PlanIsAnswered implements EventKind {

    private final AnsweringPlans answering;

    PlanIsAnswered(AnsweringPlans answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-plan";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var plan = scene.called("plan", what.get("plan"));
        var reason = what.text("reason").orElse("No reason given");
        switch (what.text("answer").orElseThrow(() -> what.refused("which answer?"))) {
            case "refuse" -> answering.refuse(plan, reason, by(what, "collector"));
            case "withdraw" -> answering.withdraw(plan, reason, by(what, "collector"));
            default -> answering.approve(plan, by(what, "lead"));
        }
    }

    private static String by(Part what, String other) {
        return what.text("by").orElse(other);
    }
}
