package io.dunflow.scenario.event;

import io.dunflow.resolution.dispute.AskingQueries;
import io.dunflow.resolution.dispute.QueryOrder;
import io.dunflow.resolution.dispute.QueryTopic;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code query}: a debtor asks something. */
@Component
class QueryIsAsked implements EventKind {

    private final AskingQueries asking;

    QueryIsAsked(AskingQueries asking) {
        this.asking = asking;
    }

    @Override
    public String word() {
        return "query";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var id = asking.ask(
                new QueryOrder(
                        scene.account(what).id(),
                        what.has("item") ? scene.item(what.get("item")) : null,
                        what.word("topic", QueryTopic.class).orElse(QueryTopic.QUESTION),
                        what.text("question").orElse("What is this?")),
                what.text("by").orElse("collector"));
        scene.call("query", what.text("name").orElse("query"), id);
    }
}
