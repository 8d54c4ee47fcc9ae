package io.dunflow.correspondence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Knows what became of instalments before the one that a notice names: who is behind is not thanked for being in
 * time.
 */
public interface EarlierInstalments {

    /** Of those whose day is over by now; empty where there are none, or the notice names no instalment. */
    Optional<Earlier> before(long noticeId);

    /**
     * What became of them.
     *
     * @param kept all was paid
     * @param missing of them, as far as the bank data says
     * @param until last day for it; null when that is over, or nothing is missing
     */
    record Earlier(boolean kept, BigDecimal missing, LocalDate until) {}
}
