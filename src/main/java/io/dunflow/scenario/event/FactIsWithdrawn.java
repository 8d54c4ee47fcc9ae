package io.dunflow.scenario.event;

import io.dunflow.resolution.person.RecordingFacts;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code withdraw-fact}: what was known of a person was wrong, or is over. */
@Component
class FactIsWithdrawn implements EventKind {

    private final RecordingFacts recording;

    FactIsWithdrawn(RecordingFacts recording) {
        this.recording = recording;
    }

    @Override
    public String word() {
        return "withdraw-fact";
    }

    @Override
    public void happen(Part what, Scene scene) {
        recording.withdraw(
                scene.called("fact", what.get("fact")),
                what.text("reason").orElse("It was somebody else"),
                what.text("by").orElse("lead"));
    }
}
