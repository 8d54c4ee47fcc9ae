package io.dunflow.interest;

import io.dunflow.ledger.PrincipalFrom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What of an item bears interest on which day; parts of it can be taken off whole stretches of days. */
public final class UnpaidDays {

    private final NavigableMap<LocalDate, BigDecimal> from = new TreeMap<>();

    /** What is unpaid from these days on; before the first it is nothing. */
    public UnpaidDays(List<PrincipalFrom> unpaid) {
        unpaid.forEach(principal -> from.put(principal.day(), principal.amount().max(BigDecimal.ZERO)));
    }

    /** So much of each day does not count; of a day that has less, nothing is left. */
    public void less(BigDecimal amount) {
        from.replaceAll((day, owed) -> owed.subtract(amount).max(BigDecimal.ZERO));
    }

    /** The same of the days of a stretch, both included. */
    public void less(LocalDate first, LocalDate last, BigDecimal amount) {
        from.put(first, on(first));
        from.put(last.plusDays(1), on(last.plusDays(1)));
        from.subMap(first, true, last, true)
                .replaceAll((day, owed) -> owed.subtract(amount).max(BigDecimal.ZERO));
    }

    /** Of each day, so much less as the other has of it. */
    void less(UnpaidDays other) {
        other.from.keySet().forEach(day -> from.put(day, on(day)));
        from.replaceAll((day, owed) -> owed.subtract(other.on(day)).max(BigDecimal.ZERO));
    }

    /** No more than so much of each day counts. */
    void most(BigDecimal amount) {
        from.replaceAll((day, owed) -> owed.min(amount));
    }

    /** What others owe of each day, as far as there is so much of it, is taken off; returns what was taken. */
    UnpaidDays takenBy(UnpaidDays others) {
        var taken = new UnpaidDays(List.of());
        from.keySet().forEach(day -> taken.from.put(day, on(day).min(others.on(day))));
        others.from.keySet().forEach(day -> taken.from.put(day, on(day).min(others.on(day))));
        less(taken);
        return taken;
    }

    /** Nothing of the days of a stretch counts, both included. */
    void none(LocalDate first, LocalDate last) {
        if (!last.isBefore(first)) {
            from.put(last.plusDays(1), on(last.plusDays(1)));
            from.put(first, BigDecimal.ZERO);
            from.subMap(first, true, last, true).replaceAll((day, owed) -> BigDecimal.ZERO);
        }
    }

    /** The same of all days from one on. */
    void lessFrom(LocalDate first, BigDecimal amount) {
        from.put(first, on(first));
        from.tailMap(first, true)
                .replaceAll((day, owed) -> owed.subtract(amount).max(BigDecimal.ZERO));
    }

    /** Nothing counts from a day on. */
    public void endOn(LocalDate day) {
        from.put(day, BigDecimal.ZERO);
        from.tailMap(day, false).replaceAll((later, owed) -> BigDecimal.ZERO);
    }

    /** Only its share counts, rounded to the digits of the currency. */
    void share(BigDecimal part, BigDecimal of, int digits) {
        from.replaceAll((day, owed) -> owed.multiply(part).divide(of, digits, RoundingMode.HALF_UP));
    }

    /** In the order of days. */
    public List<PrincipalFrom> list() {
        return from.entrySet().stream()
                .map(one -> new PrincipalFrom(one.getKey(), one.getValue()))
                .toList();
    }

    boolean isOwedAfter(LocalDate day) {
        return on(day).signum() > 0
                || from.tailMap(day, false).values().stream().anyMatch(owed -> owed.signum() > 0);
    }

    /** The most that is unpaid on any day from one on. */
    BigDecimal most(LocalDate since) {
        return from.tailMap(since, false).values().stream().reduce(on(since), BigDecimal::max);
    }

    BigDecimal on(LocalDate day) {
        var since = from.floorEntry(day);
        return since == null ? BigDecimal.ZERO : since.getValue();
    }

    /** The last of the days from one through another on which as much is unpaid as on the first. */
    LocalDate sameThrough(LocalDate day, LocalDate last) {
        var change = from.higherKey(day);
        return change == null || change.isAfter(last) ? last : change.minusDays(1);
    }
}
