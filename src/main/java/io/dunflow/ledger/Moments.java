package io.dunflow.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The present moment as the database driver takes it. */
final class Moments {

    private Moments() {}

    static OffsetDateTime of(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
