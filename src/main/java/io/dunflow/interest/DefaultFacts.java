package io.dunflow.interest;

import java.time.LocalDate;

/**
 * What decides when a debtor is in default.
 *
 * @param dueDate as it is by now; null: no day was agreed, it is due at once
 * @param invoiceDate of the invoice, taken as the day on which it came
 * @param firstReminder the day on which the first reminder was handed over, or null
 * @param told whether the invoice told that after thirty days there is default
 * @param calendar of the place where it is to be paid: that of the creditor
 */
public record DefaultFacts(
        LocalDate dueDate, LocalDate invoiceDate, LocalDate firstReminder, boolean told, String calendar) {}
