package io.dunflow.scenario.event;

import io.dunflow.scenario.scene.EventKind;
import io.dunflow.scenario.scene.Scene;
import io.dunflow.scenario.script.Part;
import org.springframework.stereotype.Component;

/** {@code wait}: nothing but time passes; what is due until then happens. */
@Component
class TimePasses implements EventKind {

    @Override
    public String word() {
        return "wait";
    }

    @Override
    public void happen(Part what, Scene scene) {
        // That the clock moved to the entry's time is all.
    }
}
