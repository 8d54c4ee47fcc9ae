package io.dunflow.interest;

import io.dunflow.ledger.NewCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Interest that a letter claimed, to be restated by what is known now: each of its lines at its own rate, on no more than was
 * unpaid.
 */
record ClaimedInterest(Facts facts, List<NewCharge.Line> lines) {

    /** The lines as they should have been, and sum to less; null when they are right. */
    List<NewCharge.Line> restated(UnpaidDays unpaid, int digits) {
        var segments = new ArrayList<Segment>();
        lines.forEach(line -> cut(line, unpaid, segments));
        var amounts = new Rounding(segments, digits).amounts(facts.howRounded());
        return Rounding.sum(amounts).compareTo(facts.amount()) >= 0
                ? null
                : IntStream.range(0, segments.size())
                        .mapToObj(n -> line(segments.get(n), amounts.get(n)))
                        .toList();
    }

    /** What it claims is not there for other claims of the same days. */
    void takeFrom(UnpaidDays unpaid) {
        lines.forEach(line -> unpaid.less(line.from(), line.through(), line.base()));
    }

    private static void cut(NewCharge.Line line, UnpaidDays unpaid, List<Segment> segments) {
        for (var day = line.from(); !day.isAfter(line.through()); ) {
            var last = unpaid.sameThrough(day, line.through());
            var base = line.base().min(unpaid.on(day));
            if (base.signum() > 0) {
                add(segments, segment(line, day, last, base));
            }
            day = last.plusDays(1);
        }
    }

    private static void add(List<Segment> segments, Segment next) {
        var end = segments.size() - 1;
        if (end >= 0
                && segments.get(end).to().plusDays(1).equals(next.from())
                && segments.get(end).continuedBy(next)) {
            segments.set(end, segments.get(end).with(next));
        } else if (next.days() > 0) {
            segments.add(next);
        }
    }

    private static Segment segment(NewCharge.Line line, LocalDate from, LocalDate to, BigDecimal base) {
        var basis = Integer.parseInt(line.basis());
        var count = basis == DayCount.THIRTY_360.basis(from) ? DayCount.THIRTY_360 : DayCount.ACT_365;
        return new Segment(from, to, count.days(from, to), base, line.margin(), line.baseRate(), line.rate(), basis);
    }

    private static NewCharge.Line line(Segment segment, BigDecimal amount) {
        return new NewCharge.Line(
                segment.from(),
                segment.to(),
                segment.days(),
                segment.base(),
                segment.baseRate(),
                segment.margin(),
                segment.rate(),
                Integer.toString(segment.basis()),
                amount);
    }

    /**
     * What is known of the claim beside its lines.
     *
     * @param creditsFromTheirDate whether a credit note lowers the base from its own day
     * @param shifts whether by its terms a due date on a day off moves
     * @param rounding of its terms; null: of the total
     * @param base of its terms; null: with tax
     * @param stopsOn from this day on the item bears no interest, as the debtor is insolvent; null when it does
     */
    record Facts(
            long id,
            long accountId,
            long itemId,
            String currency,
            BigDecimal amount,
            boolean creditsFromTheirDate,
            boolean shifts,
            String rounding,
            String base,
            LocalDate stopsOn) {

        InterestBase counted() {
            return base == null ? InterestBase.WITH_VAT : InterestBase.valueOf(base);
        }

        private InterestRounding howRounded() {
            return rounding == null ? InterestRounding.TOTAL : InterestRounding.valueOf(rounding);
        }
    }
}
