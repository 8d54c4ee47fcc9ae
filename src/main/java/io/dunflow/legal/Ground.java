package io.dunflow.legal;

import java.time.LocalDate;

/**
 * Something that changes the limitation of an item.
 *
 * @param until day on which what suspends it ended or will end; null: it is not over
 * @param ended whether somebody ended it
 */
record Ground(long id, long itemId, String kind, LocalDate from, LocalDate until, boolean ended, String reference) {

    /** Whether it suspends on a day. */
    boolean covers(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
