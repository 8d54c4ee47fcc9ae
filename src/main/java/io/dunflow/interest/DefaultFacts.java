package io.dunflow.interest;

import java.time.LocalDate;
import java.util.List;

/**
 * What decides when a debtor is in default.
 *
 * @param dueDate as it is by now; null: no day was agreed, it is due at once
 * @param invoiceDate of the invoice, taken as the day on which it came
 * @param firstReminder the day on which the first reminder was handed over, or null
 * @param told whether the invoice told that after thirty days there is default
 * @param calendar of the place where it is to be paid: that of the creditor
 * @param given time that deferrals gave, in the order in which they were agreed
 */
public record DefaultFacts(
        LocalDate dueDate,
        LocalDate invoiceDate,
        LocalDate firstReminder,
        boolean told,
        String calendar,
        List<TimeGiven> given) {

    /** Of what nobody deferred. */
    public DefaultFacts(
            LocalDate dueDate, LocalDate invoiceDate, LocalDate firstReminder, boolean told, String calendar) {
        this(dueDate, invoiceDate, firstReminder, told, calendar, List.of());
    }

    /** The same, by the due date that nothing deferred. */
    DefaultFacts undeferred() {
        return dueOn(TimeGiven.undeferred(dueDate, given));
    }

    DefaultFacts dueOn(LocalDate day) {
        return new DefaultFacts(day, invoiceDate, firstReminder, told, calendar, given);
    }

    DefaultFacts given(List<TimeGiven> times) {
        return new DefaultFacts(dueDate, invoiceDate, firstReminder, told, calendar, times);
    }
}
