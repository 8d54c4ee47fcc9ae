package io.dunflow.interest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All reference rates that are known at a moment, to be looked up by day. */
final class RateTable {

    private final Map<String, NavigableMap<LocalDate, ReferenceRate>> series = new HashMap<>();

    RateTable(Collection<ReferenceRate> rates) {
        rates.forEach(rate ->
                series.computeIfAbsent(rate.series(), any -> new TreeMap<>()).put(rate.validFrom(), rate));
    }

    /**
     * The rate of a day.
     *
     * @throws RateMissing when no row covers it
     */
    ReferenceRate of(String name, LocalDate day) {
        var before = series.getOrDefault(name, new TreeMap<>()).floorEntry(day);
        if (before == null || before.getValue().validThrough().isBefore(day)) {
            throw new RateMissing(name, day);
        }
        return before.getValue();
    }

    /** Percent a year on a day. */
    BigDecimal percent(String name, LocalDate day) {
        return of(name, day).percent();
    }
}
