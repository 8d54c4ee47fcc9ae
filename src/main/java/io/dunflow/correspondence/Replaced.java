package io.dunflow.correspondence;

import java.time.LocalDate;
import java.util.Optional;

/** Knows which letter a notice takes the place of. */
interface Replaced {

    /** The day of that letter; empty where there is none. */
    Optional<LocalDate> by(long noticeId);
}
