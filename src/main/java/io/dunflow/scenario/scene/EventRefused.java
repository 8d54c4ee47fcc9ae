package io.dunflow.scenario.scene;

/** Something that should happen in a scenario was refused. */
public final class EventRefused extends RuntimeException {

    public EventRefused(String reason) {
        super(reason);
    }
}
