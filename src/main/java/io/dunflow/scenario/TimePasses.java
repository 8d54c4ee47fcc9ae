package io.dunflow.scenario;

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
