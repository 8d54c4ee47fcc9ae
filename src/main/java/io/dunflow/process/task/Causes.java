package io.dunflow.process.task;

import io.dunflow.ledger.Refusal;
import java.util.stream.Stream;

/** Finds what was really refused in an exception that the engine wrapped around it. */
final class Causes {

    private Causes() {}

    static RuntimeException refusalIn(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(thrown);
    }
}
