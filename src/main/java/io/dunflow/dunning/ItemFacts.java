package io.dunflow.dunning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is known about one open item on the day of a run.
 *
 * @param instalment its number in its invoice, from 1
 * @param instalments items that its invoice had when it was issued; 1 unless a table asks for it
 * @param labels of the item; empty unless a table asks for them
 * @param open balance of the item
 * @param dunnable part of it that no dispute, promise, plan, placement or conflict covers
 * @param coveredBy what covers all that is open, as a reason; null when a part is dunnable
 * @param lastNoticeOn day on which the last notice that claimed it was handed over, in the creditor's zone; null when none was
 * @param frozenDays days since its due date that a hold takes out of its dunning age
 * @param frozenSinceNotice days since its last notice that a hold takes out of the interval
 * @param hold reason of a hold on item, account or debtor that blocks it today; null when none does
 * @param holdUntil last day of that hold; null when it has no end
 * @param stage of its live case; null when it is in none
 * @param noticePending a notice that claims it waits to be handed over
 * @param retrying its account failed in an earlier run, and its case still retries that step
 * @param inRun its account waits for its turn in another run that was approved
 * @param preDueSent it was named in a pre-due reminder
 */
record ItemFacts(
        long id,
        long accountId,
        String invoice,
        LocalDate invoiceDate,
        int instalment,
        int instalments,
        Map<String, String> labels,
        LocalDate dueDate,
        LocalDate originalDueDate,
        BigDecimal open,
        BigDecimal dunnable,
        String coveredBy,
        int sequence,
        int lastLevel,
        int repetition,
        LocalDate lastNoticeOn,
        int frozenDays,
        int frozenSinceNotice,
        String hold,
        LocalDate holdUntil,
        Stage stage,
        boolean noticePending,
        boolean retrying,
        boolean inRun,
        boolean preDueSent) {

    /** Days since the original due date, never frozen; negative before it. */
    int ageOfDebt(LocalDate day) {
        return Days.from(originalDueDate, day);
    }

    /** Days since the due date without the frozen ones (domain rule 2.6); negative before it. */
    int dunningAge(LocalDate day) {
        return Days.from(dueDate, day) - frozenDays;
    }

    /** Days since the last notice without the frozen ones; null when there was none, 0 when it left after the day. */
    Integer daysSinceLastNotice(LocalDate day) {
        return lastNoticeOn == null ? null : Math.max(0, Days.from(lastNoticeOn, day) - frozenSinceNotice);
    }

    boolean overdue(LocalDate day) {
        return dueDate.isBefore(day);
    }
}
