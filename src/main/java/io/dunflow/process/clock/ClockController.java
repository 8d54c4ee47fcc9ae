package io.dunflow.process.clock;

import static io.dunflow.ledger.Sentence.say;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a demo: read it, move it forward. */
@RestController
@RequestMapping("/api/v1/clock")
@ConditionalOnProperty("dunflow.clock.movable")
class ClockController {

    /** A day is done when its runs, at whatever hour of whatever zone, have happened. */
    static final int EVENING = 20;

    private final MovingClock moving;
    private final Clock clock;

    ClockController(MovingClock moving, Clock clock) {
        this.moving = moving;
        this.clock = clock;
    }

    @GetMapping
    Position now() {
        return new Position(clock.instant());
    }

    /** Moves to the evening (20:00 UTC) of a date, or to an instant. */
    @PostMapping
    Position move(@RequestBody Move move) {
        if (move.date() == null && move.instant() == null) {
            throw new ClockRefused(say("clock.missing"));
        }
        moving.to(
                move.instant() != null
                        ? move.instant()
                        : move.date().atTime(EVENING, 0).toInstant(ZoneOffset.UTC));
        return now();
    }

    /** Where to. */
    record Move(LocalDate date, Instant instant) {}

    /** Where it stands. */
    record Position(Instant now) {}
}
