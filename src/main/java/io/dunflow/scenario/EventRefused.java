package io.dunflow.scenario;

/** Something that should happen in a scenario was refused. */
final class EventRefused extends RuntimeException {

    EventRefused(String reason) {
        super(reason);
    }
}
