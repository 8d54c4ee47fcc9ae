package io.dunflow.legal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Until when an item can be enforced (domain rule 2.12). What begins the years anew counts only while they run, and never
 * makes the day earlier; what lets them stand still adds its days, those of several at once only once.
 *
 * @param lastDay the last day on which it is not time-barred
 * @param suspended the years stand still today: the day moves on with each day
 * @param ground what moved it last; null when nothing did
 */
record Limitation(LocalDate lastDay, boolean suspended, Ground ground) {

    private static final Comparator<Ground> IN_ORDER =
            Comparator.comparing(Ground::from).thenComparing(Ground::id);

    static Limitation of(LocalDate due, List<Ground> grounds, LimitationTerms terms, LocalDate today) {
        var ordered = grounds.stream().sorted(IN_ORDER).toList();
        var from = deferred(due, ordered);
        var last = resting(terms.start(from), terms.lastDay(from), ordered, terms, today);
        var ground = last.isEqual(terms.lastDay(due)) ? null : latestRest(ordered, terms);
        for (var one : ordered) {
            var renewed = renewed(one, last, ordered, terms, today);
            if (renewed.isAfter(last)) {
                last = renewed;
                ground = one;
            }
        }
        return new Limitation(last, suspended(last, ordered, terms, today), ground);
    }

    boolean barred(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** A deferral that was agreed before the debt was due moves the day from which it counts, unless it was taken back. */
    private static LocalDate deferred(LocalDate due, List<Ground> grounds) {
        return grounds.stream()
                .filter(one -> one.kind().equals("DEFERRED")
                        && one.until() != null
                        && !one.ended()
                        && !one.from().isAfter(due))
                .map(Ground::until)
                .filter(until -> until.isAfter(due))
                .max(Comparator.naturalOrder())
                .orElse(due);
    }

    private static LocalDate renewed(
            Ground one, LocalDate last, List<Ground> grounds, LimitationTerms terms, LocalDate today) {
        if (one.kind().equals("TITLE")) {
            return one.from().plusYears(terms.titleYears());
        }
        return terms.restarts(one.kind()) && !one.from().isAfter(last)
                ? resting(one.from(), one.from().plusYears(terms.years()), grounds, terms, today)
                : last;
    }

    /** Adds the days on which the years from this start stood still, and what remains at least afterwards. */
    private static LocalDate resting(
            LocalDate start, LocalDate end, List<Ground> grounds, LimitationTerms terms, LocalDate today) {
        var last = end;
        var counted = start;
        for (var one : grounds) {
            if (!terms.rests(one.kind())
                    || one.from().isAfter(last)
                    || one.from().isAfter(today)) {
                continue;
            }
            var until = one.until() == null ? today : terms.restsUntil(one.kind(), one.until());
            var begin = one.from().isBefore(counted) ? counted : one.from();
            if (until.isAfter(begin)) {
                last = last.plusDays(ChronoUnit.DAYS.between(begin, until));
                counted = until;
            }
            last = later(last, until.plusMonths(terms.monthsAfter(one.kind())));
        }
        return last;
    }

    private static boolean suspended(LocalDate last, List<Ground> grounds, LimitationTerms terms, LocalDate today) {
        return grounds.stream()
                .anyMatch(one -> terms.rests(one.kind())
                        && one.covers(today)
                        && !one.from().isAfter(last));
    }

    private static Ground latestRest(List<Ground> grounds, LimitationTerms terms) {
        return grounds.stream()
                .filter(one -> terms.rests(one.kind()) || one.kind().equals("DEFERRED"))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
