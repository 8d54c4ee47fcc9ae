package io.dunflow.resolution.plan;

import java.time.LocalDate;

/** How far apart instalments are. */
public enum PlanRhythm {
    MONTHS {
        @Override
        LocalDate after(LocalDate first, int times) {
            return first.plusMonths(times);
        }
    },
    DAYS {
        @Override
        LocalDate after(LocalDate first, int times) {
            return first.plusDays(times);
        }
    };

    /** The day so many months or days later; months are counted from the first day, so that the 31st comes back. */
    abstract LocalDate after(LocalDate first, int times);
}
