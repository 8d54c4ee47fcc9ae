package io.dunflow.dunning;

import io.dunflow.correspondence.Reach;
import io.dunflow.ledger.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known about one account on the day of a run.
 *
 * @param kind BUSINESS or CONSUMER
 * @param language of the debtor
 * @param jurisdiction of the creditor
 * @param calendar of the creditor
 * @param branch whether the debtor has a head office
 * @param attempts dunning notices that stand and claimed what is still open; 0 unless a table asks for it
 * @param lastReturnReason why the bank took the last payment back; null unless a table asks for it
 * @param agreements what became of promises and plans; none unless a table asks for it
 * @param standing that it had before this run
 * @param ways how whoever gets a letter on items can be reached
 * @param credits unallocated payments and free credit notes
 * @param lastNoticeOn day on which the last notice to the account was handed over, in the creditor's zone; the run's own
 *     day while it still waits; null when there was none
 * @param lastDunningOn the same of notices that claimed
 * @param settledCount items of the debtor settled in the last two years
 * @param lateShare share of them settled after their due date, 0 to 1
 * @param averageDaysLate how late they were, weighted by amount
 */
record AccountFacts(
        long id,
        long creditorId,
        String currency,
        String kind,
        String language,
        String jurisdiction,
        String calendar,
        boolean branch,
        LabelFacts labels,
        GroupFacts group,
        int attempts,
        String lastReturnReason,
        AgreementFacts.Agreements agreements,
        Standing standing,
        Function<Collection<Long>, Reach> ways,
        BigDecimal credits,
        LocalDate lastNoticeOn,
        LocalDate lastDunningOn,
        int settledCount,
        BigDecimal lateShare,
        BigDecimal averageDaysLate,
        List<ItemFacts> items) {

    /** How whoever would get a letter on all that is open can be reached. */
    Reach reach() {
        return ways.apply(items.stream().map(ItemFacts::id).toList());
    }

    /** How whoever would get a letter on these items can be reached. */
    Reach reach(Collection<Long> itemIds) {
        return ways.apply(itemIds);
    }

    /**
     * Days since the last letter that stands in the way of another one of this purpose: of any for a reminder before the
     * due date, of dunning letters for a dunning letter; null when there was none.
     */
    Integer daysSinceLastLetter(String purpose, LocalDate day) {
        var last = purpose.equals("PRE_DUE") ? lastNoticeOn : lastDunningOn;
        return daysSince(last, day);
    }

    /** Null without a last one, 0 when it was after the day: of a run for an earlier day. */
    Integer daysSince(LocalDate last, LocalDate day) {
        return last == null ? null : Math.max(0, Days.from(last, day));
    }

    BigDecimal overdueTotal(LocalDate day) {
        return overdue(day).map(ItemFacts::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int overdueCount(LocalDate day) {
        return (int) overdue(day).count();
    }

    /** Dunning age of the oldest overdue item; null when nothing is overdue. */
    Integer oldestAge(LocalDate day) {
        return overdue(day)
                .map(item -> item.dunningAge(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Age of the oldest overdue debt; null when nothing is overdue. */
    Integer oldestAgeOfDebt(LocalDate day) {
        return overdue(day)
                .map(item -> item.ageOfDebt(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Days since the date of the oldest invoice that is open; null when none is. */
    Integer daysSinceOldestInvoice(LocalDate day) {
        return items.stream()
                .map(item -> Days.from(item.invoiceDate(), day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    int highestLevel() {
        return items.stream().mapToInt(ItemFacts::lastLevel).max().orElse(0);
    }

    private Stream<ItemFacts> overdue(LocalDate day) {
        return items.stream().filter(item -> item.overdue(day));
    }

    /** What is open in reminders: items that a collector, a plan or an agency has are no base of a minimum share. */
    BigDecimal openInReminders() {
        return items.stream()
                .filter(item -> item.stage() == null || item.stage() == Stage.REMINDER)
                .map(ItemFacts::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal openTotal() {
        return items.stream().map(ItemFacts::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
