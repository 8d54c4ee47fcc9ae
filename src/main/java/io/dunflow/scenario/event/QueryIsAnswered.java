package io.dunflow.scenario.event;

import io.dunflow.resolution.dispute.AnsweringQueries;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code answer-query}: a query is answered otherwise than in its task. */
@Component
class QueryIsAnswered implements EventKind {

    private final AnsweringQueries answering;

    QueryIsAnswered(AnsweringQueries answering) {
        this.answering = answering;
    }

    @Override
    public String word() {
        return "answer-query";
    }

    @Override
    public void happen(Part what, Scene scene) {
        answering.answer(
                scene.called("query", what.get("query")),
                what.text("text").orElse("We told them"),
                what.text("by").orElse("finance"));
    }
}
