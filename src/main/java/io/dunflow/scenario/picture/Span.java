package io.dunflow.scenario.picture;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that lasted: an agreement, a task, a standing.
 *
 * @param tone how it ended, which gives its colour
 * @param marks what happened to it on single days
 */
record Span(LocalDate from, LocalDate to, String label, Tone tone, List<Mark> marks) {

    Span(LocalDate from, LocalDate to, String label, Tone tone) {
        this(from, to, label, tone, List.of());
    }

    /** A day of it. */
    record Mark(LocalDate day, Tone tone) {}
}
