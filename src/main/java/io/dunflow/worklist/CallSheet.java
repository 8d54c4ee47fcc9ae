package io.dunflow.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a call task shows, as a person writes it, and what its order in the list depends on.
 *
 * @param texts single values by name
 * @param tables rows by name: items, notices, calls
 * @param oldestDays days since the oldest open item was first due
 * @param calendar of the creditor's business days
 * @param today in the creditor's zone
 */
public record CallSheet(
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> tables,
        BigDecimal overdue,
        int oldestDays,
        String calendar,
        LocalDate today) {

    /** 0 to 100: half for the amount (its magnitude up to a million), half for the age (up to half a year). */
    public int priority() {
        double magnitude = Math.log10(Math.max(1, overdue.doubleValue())) / 6;
        double age = Math.max(0, oldestDays) / 180.0;
        return (int) Math.round(50 * Math.min(1, magnitude) + 50 * Math.min(1, age));
    }
}
