package io.dunflow.dunning;

import io.dunflow.policy.Sitting;
import java.time.LocalDate;
import java.util.List;

/** Through which due date a run looks at items: as far ahead as its tables can do something about them. */
final class Horizon {

    private static final List<String> OF_ANYTHING_OPEN =
            List.of("daysSinceOldestInvoice", "openTotal", "openCount", "items");

    private Horizon() {}

    /** {@link LocalDate#MAX} when a reminder, or a standing, may come at any time before the due date. */
    static LocalDate of(LocalDate day, Sitting sitting) {
        var days = sitting.daysAhead("item-level");
        boolean standings =
                OF_ANYTHING_OPEN.stream().anyMatch(fact -> sitting.asksFor(List.of("account-standing"), fact));
        return standings || days.isEmpty() ? LocalDate.MAX : day.plusDays(days.getAsInt());
    }
}
