package io.dunflow.resolution.dispute;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which disputes are counted, and how finely.
 *
 * @param from first day on which they were raised
 * @param to last day
 * @param by what else than cause, creditor and currency is told apart; empty: everything
 * @param creditor null: of all that are granted; the same for the rest
 * @param branch number of the debtor
 */
public record CauseFilter(
        LocalDate from,
        LocalDate to,
        Set<Grain> by,
        String creditor,
        String cause,
        String unit,
        String product,
        String branch) {

    public CauseFilter {
        by = by == null || by.isEmpty() ? EnumSet.allOf(Grain.class) : by;
    }

    /** Whether disputes are told apart by a grain. */
    public boolean tells(String grain) {
        return by.contains(Grain.valueOf(grain));
    }

    /** Something by which disputes are told apart. */
    public enum Grain {
        MONTH,
        UNIT,
        PRODUCT,
        BRANCH
    }
}
