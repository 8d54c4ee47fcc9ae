package io.dunflow.scenario.event;

import io.dunflow.resolution.person.RecordingFacts;
import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code name-representative}: it becomes known who acts for a person of whom a fact is known. */
@Component
class RepresentativeIsNamed implements EventKind {

    private final RecordingFacts recording;

    RepresentativeIsNamed(RecordingFacts recording) {
        this.recording = recording;
    }

    @Override
    public String word() {
        return "name-representative";
    }

    @Override
    public void happen(Part what, Scene scene) {
        recording.represent(
                scene.called("fact", what.get("fact")),
                FactBecomesKnown.representative(what.get("representative")),
                what.text("source").orElse("As the scenario says"),
                what.text("by").orElse("collector"));
    }
}
