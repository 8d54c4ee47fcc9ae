package io.dunflow.interest;

import io.dunflow.ledger.PrincipalFrom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Cuts days where the base, the rate or the length of the year changes. */
final class Segments {

    private final InterestTerms terms;
    private final NavigableMap<LocalDate, BigDecimal> base = new TreeMap<>();
    private final LocalDate since;
    private final LocalDate firstDay;
    private final LocalDate through;
    private final RateTable rates;

    private Segments(InterestTerms terms, List<PrincipalFrom> base, LocalDate since, Days days, RateTable rates) {
        this.terms = terms;
        base.forEach(principal -> this.base.put(principal.day(), principal.amount()));
        this.since = since;
        this.firstDay = days.first();
        this.through = days.last();
        this.rates = rates;
    }

    /** The segments that bear interest, in the order of their days; a frozen rate is that of the first day of all. */
    static List<Segment> of(
            InterestTerms terms, List<PrincipalFrom> base, LocalDate since, Days days, RateTable rates) {
        return new Segments(terms, base, since, days, rates).cut();
    }

    private List<Segment> cut() {
        var segments = new ArrayList<Segment>();
        var day = firstDay;
        while (!day.isAfter(through)) {
            var last = sameBaseThrough(day);
            if (owedOn(day).signum() > 0) {
                last = sameRateThrough(day, last);
                add(segments, segment(day, last));
            }
            day = last.plusDays(1);
        }
        return segments;
    }

    private static void add(List<Segment> segments, Segment next) {
        var end = segments.size() - 1;
        if (end >= 0 && adjoins(segments.get(end), next)) {
            segments.set(end, segments.get(end).with(next));
        } else if (next.days() > 0) {
            segments.add(next);
        }
    }

    private static boolean adjoins(Segment before, Segment next) {
        return before.to().plusDays(1).equals(next.from()) && before.continuedBy(next);
    }

    private Segment segment(LocalDate from, LocalDate to) {
        var baseRate = terms.series() == null ? null : baseRate(from).percent();
        var rate = baseRate == null ? terms.percent() : baseRate.add(terms.margin());
        return new Segment(
                from,
                to,
                terms.dayCount().days(from, to),
                owedOn(from),
                terms.margin(),
                baseRate,
                rate.max(BigDecimal.ZERO),
                terms.dayCount().basis(from));
    }

    private ReferenceRate baseRate(LocalDate day) {
        return rates.of(terms.series(), terms.fixing() == RateFixing.FROZEN ? since : day);
    }

    private BigDecimal owedOn(LocalDate day) {
        var since = base.floorEntry(day);
        return since == null ? BigDecimal.ZERO : since.getValue();
    }

    private LocalDate sameBaseThrough(LocalDate day) {
        var change = base.higherKey(day);
        return change == null ? through : earliest(through, change.minusDays(1));
    }

    private LocalDate sameRateThrough(LocalDate day, LocalDate last) {
        var sameRate = terms.series() == null || terms.fixing() == RateFixing.FROZEN
                ? last
                : baseRate(day).validThrough();
        var sameYear = terms.dayCount() == DayCount.ACT_ACT ? day.withDayOfYear(day.lengthOfYear()) : last;
        return earliest(last, sameRate, sameYear);
    }

    private static LocalDate earliest(LocalDate... days) {
        return Stream.of(days).min(LocalDate::compareTo).orElseThrow();
    }

    /** The days that are stated, both included. */
    record Days(LocalDate first, LocalDate last) {}
}
