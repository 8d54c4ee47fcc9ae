package io.dunflow.scenario.event;

import io.dunflow.legal.RecordingGrounds;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code end-limitation}: what let the years stand still is over, or never was. */
@Component
class LimitationIsOver implements EventKind {

    private final RecordingGrounds recording;

    LimitationIsOver(RecordingGrounds recording) {
        this.recording = recording;
    }

    @Override
    public String word() {
        return "end-limitation";
    }

    @Override
    public void happen(Part what, Scene scene) {
        long id = scene.called("limitation", what.get("limitation"));
        var by = what.text("by").orElse("collector");
        var source = what.text("source").orElse("As the scenario says");
        if (what.flag("wrong", false)) {
            recording.wrong(id, source, by);
        } else {
            recording.end(id, what.date("on").orElse(scene.today()), source, by);
        }
    }
}
