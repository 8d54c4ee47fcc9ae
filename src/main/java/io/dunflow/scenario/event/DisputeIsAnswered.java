package io.dunflow.scenario.event;

import io.dunflow.resolution.dispute.AnsweringDisputes;
import io.dunflow.resolution.dispute.DisputeAnswer;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code answer-dispute}: a dispute is answered otherwise than in its task. */
@Component
class DisputeIsAnswered implements EventKind {

    private final AnsweringDisputes answering;

    DisputeIsAnswered(AnsweringDisputes answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-dispute";
    }

    @Override
    public void happen(Part what, Scene scene) {
        answering.answer(
                scene.called("dispute", what.get("dispute")),
                new DisputeAnswer(
                        DisputeAnswer.decision(what.get("decision").text()),
                        what.number("credit").orElse(null),
                        what.text("text").orElse("We looked into it"),
                        what.text("cause").orElse(null)),
                what.text("by").orElse("finance"));
    }
}
