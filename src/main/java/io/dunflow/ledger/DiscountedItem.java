package io.dunflow.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An item with terms of early payment and all that stands on it but its discount, to be judged by value dates alone: in
 * whatever order it became known, the same discount follows.
 *
 * @param amount of the item
 * @param open of it, with the discount that stands
 * @param lines what reduced or raised it, in the order of value dates
 * @param pending credit notes that name its invoice and have found nothing open
 * @param standing the discount that is booked; null when none is
 * @param letGo a deduction that was not earned and was too little to ask for; null when none was
 */
record DiscountedItem(
        long itemId,
        long accountId,
        long invoiceId,
        String currency,
        BigDecimal amount,
        BigDecimal open,
        List<DiscountOfItem> steps,
        List<Line> lines,
        List<Line> pending,
        Taken standing,
        LetGo letGo) {

    /** What is to be deducted of it alone; empty when nothing was earned, or nothing is open. */
    Optional<Earned> earned(DiscountTolerance tolerance) {
        var rest = rest();
        if (rest.signum() <= 0) {
            return Optional.empty();
        }
        return steps.stream()
                .sorted(Comparator.comparing((DiscountOfItem step) -> most(step))
                        .reversed())
                .flatMap(step -> earned(step, rest, tolerance).stream())
                .findFirst();
    }

    /** What is open without its discount. */
    BigDecimal rest() {
        return open.add(standing == null ? BigDecimal.ZERO : standing.sum())
                .add(letGo == null ? BigDecimal.ZERO : letGo.amount());
    }

    /** The instalments of an invoice as one item, for whoever pays all of them at once. */
    static DiscountedItem all(List<DiscountedItem> items) {
        var first = items.get(0);
        return new DiscountedItem(
                first.itemId(),
                first.accountId(),
                first.invoiceId(),
                first.currency(),
                sumOf(items, DiscountedItem::amount),
                sumOf(items, DiscountedItem::rest),
                first.steps().stream()
                        .filter(DiscountOfItem::ofInvoice)
                        .map(DiscountOfItem::ofAll)
                        .toList(),
                items.stream()
                        .flatMap(item -> item.lines().stream())
                        .sorted(Comparator.comparing(Line::valueDate))
                        .toList(),
                items.stream().flatMap(item -> item.pending().stream()).toList(),
                null,
                null);
    }

    private static BigDecimal sumOf(List<DiscountedItem> items, Function<DiscountedItem, BigDecimal> what) {
        return items.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The step of which as much was deducted though its day had passed; empty when something else is missing. */
    Optional<DiscountOfItem> deducted(DiscountTolerance tolerance) {
        return steps.stream()
                .filter(step -> most(step).signum() > 0
                        && rest().subtract(most(step)).abs().compareTo(tolerance.amount()) <= 0)
                .findFirst();
    }

    /** The last money that came in for it; empty when another system says that it is there: nobody knows since which day. */
    Optional<Line> lastPayment() {
        return lines.stream()
                .filter(line -> line.isMoney() && line.amount().signum() > 0)
                .reduce((one, later) -> later)
                .filter(line -> line.creditId() != null);
    }

    /** The last day of its last step. */
    LocalDate lastDay() {
        return steps.stream()
                .map(DiscountOfItem::until)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The most that can be deducted by whoever pays on a day; no day of tolerance counts, but one that moved does. */
    BigDecimal mostOn(LocalDate day, DiscountTolerance tolerance) {
        return steps.stream()
                .filter(step -> !step.until().isBefore(day)
                        || !tolerance.moved().apply(step.until()).isBefore(day))
                .map(this::most)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** The most that a step grants, after what was credited. */
    BigDecimal most(DiscountOfItem step) {
        return most(step, credited(LocalDate.MAX));
    }

    private BigDecimal most(DiscountOfItem step, BigDecimal credited) {
        return step.most(amount, credited, Amounts.digits(currency).orElse(2));
    }

    /** Money that counts by then must leave no more than the discount, of what it was worth when it came or is worth now. */
    private Optional<Earned> earned(DiscountOfItem step, BigDecimal rest, DiscountTolerance tolerance) {
        var lastDay = tolerance.lastDay(step.until());
        var inTime = lines.stream()
                .filter(line -> line.isMoney() && !line.valueDate().isAfter(lastDay))
                .toList();
        if (inTime.isEmpty()) {
            return Optional.empty();
        }
        var last = inTime.get(inTime.size() - 1);
        var due = amount.subtract(sum(inTime))
                .subtract(sum(lines.stream()
                        .filter(line -> !line.isMoney() && !line.isCredit() && !line.isWrittenOff())
                        .toList()));
        boolean enough = isEnough(step, due, credited(LocalDate.MAX), tolerance)
                || isEnough(step, due, credited(last.valueDate()), tolerance);
        var discount = rest.min(most(step));
        if (!enough || discount.signum() <= 0) {
            return Optional.empty();
        }
        var missing = rest.subtract(discount);
        boolean tooLittle = pending.isEmpty() && missing.compareTo(tolerance.amount()) <= 0;
        return Optional.of(new Earned(step, discount, tooLittle ? missing : BigDecimal.ZERO, last));
    }

    private boolean isEnough(DiscountOfItem step, BigDecimal due, BigDecimal credited, DiscountTolerance tolerance) {
        var left = due.subtract(credited);
        return left.signum() > 0 && left.compareTo(most(step, credited).add(tolerance.amount())) <= 0;
    }

    private BigDecimal credited(LocalDate through) {
        return sum(lines.stream()
                        .filter(line -> line.isCredit() && !line.valueDate().isAfter(through))
                        .toList())
                .add(sum(pending.stream()
                        .filter(line -> !line.valueDate().isAfter(through))
                        .toList()));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What reduced the item, or raised it.
     *
     * @param amount what it took off; negative: what it raised
     * @param creditId whose money it is, or null
     */
    record Line(EntryKind kind, BigDecimal amount, LocalDate valueDate, Long creditId) {

        boolean isMoney() {
            return kind == EntryKind.PAYMENT || kind == EntryKind.EXTERNAL_CLEARING;
        }

        /** What was given up was not paid, in time or ever. */
        boolean isWrittenOff() {
            return kind == EntryKind.WRITE_OFF;
        }

        boolean isCredit() {
            return kind == EntryKind.CREDIT_NOTE;
        }
    }

    /** A discount that is booked, and the entry of what was missing beyond it, or null. */
    record Taken(long entryId, long stepId, BigDecimal amount, Long differenceEntryId, BigDecimal difference) {

        BigDecimal sum() {
            return amount.add(difference);
        }

        boolean isAs(Earned earned) {
            return stepId == earned.step().stepId()
                    && amount.compareTo(earned.amount()) == 0
                    && difference.compareTo(earned.difference()) == 0;
        }
    }

    /** The entry that let a deduction go. */
    record LetGo(long entryId, BigDecimal amount) {}

    /**
     * A discount that was earned.
     *
     * @param difference what is missing beyond it and too little to ask for
     * @param by the last money that earned it
     */
    record Earned(DiscountOfItem step, BigDecimal amount, BigDecimal difference, Line by) {

        /** As much of it as an item can bear. */
        Earned within(BigDecimal rest) {
            var part = amount.min(rest);
            return new Earned(step, part, difference.min(rest.subtract(part)), by);
        }

        /** What is left of it when another item bore a part. */
        Earned less(Earned part) {
            return new Earned(step, amount.subtract(part.amount()), difference.subtract(part.difference()), by);
        }
    }
}
