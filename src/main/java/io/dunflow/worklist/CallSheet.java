package io.dunflow.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a call task shows, as a person writes it.
 *
 * @param texts single values by name
 * @param tables rows by name: items, notices, calls, reasons for the priority
 * @param priority its place in the list, and why
 * @param promisedTo the collector to whom the promise was given that was just broken; null: nobody
 * @param calendar of the creditor's business days
 * @param today in the creditor's zone
 */
public record CallSheet(
        Map<String, String> texts,
        Map<String, List<Map<String, String>>> tables,
        Priority priority,
        String promisedTo,
        String calendar,
        LocalDate today) {}
