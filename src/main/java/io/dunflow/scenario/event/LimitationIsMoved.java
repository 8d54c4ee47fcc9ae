package io.dunflow.scenario.event;

import io.dunflow.legal.GroundKind;
import io.dunflow.legal.GroundOrder;
import io.dunflow.legal.RecordingGrounds;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code limitation}: somebody says what begins the years anew, or lets them stand still. */
@Component
class LimitationIsMoved implements EventKind {

    private final RecordingGrounds recording;
    private final JdbcClient jdbc;

    LimitationIsMoved(RecordingGrounds recording, JdbcClient jdbc) {
        this.recording = recording;
        this.jdbc = jdbc;
    }

    @Override
    public String word() {
        return "limitation";
    }

    @Override
    public void happen(Part what, Scene scene) {
        var items = what.get("items").all().stream().map(scene::item).toList();
        var order = new GroundOrder(
                scene.account(what).id(),
                items.isEmpty() ? null : items,
                what.word("kind", GroundKind.class).orElseThrow(),
                what.date("from").orElse(scene.today()),
                what.date("until").orElse(null),
                what.text("source").orElse("As the scenario says"));
        recording.record(order, what.text("by").orElse("collector"));
        var id = jdbc.sql("select max(id) from limitation_ground")
                .query(Long.class)
                .single();
        scene.call("limitation", what.text("name").orElse("limitation"), id);
    }
}
