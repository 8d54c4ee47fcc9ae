package io.dunflow.credit;

import io.dunflow.ledger.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a creditor is owed at the end of a day in all currencies, and in one.
 *
 * @param currency in which it is added up
 * @param missing currencies without a rate up to the day: nobody knows the total then
 * @param total null while a rate is missing
 */
public record Receivables(
        String creditor, LocalDate day, String currency, List<Line> lines, List<String> missing, Ageing total) {

    static Receivables of(String creditor, LocalDate day, String currency, List<Line> lines) {
        var missing = lines.stream()
                .filter(line -> line.rate() == null)
                .map(Line::currency)
                .toList();
        var total = lines.stream()
                .map(Line::converted)
                .filter(Objects::nonNull)
                .reduce(Ageing.nothing(currency), Ageing::plus);
        return new Receivables(creditor, day, currency, lines, missing, missing.isEmpty() ? total : null);
    }

    /**
     * What is owed in one currency.
     *
     * @param rate of the day; null when there is none
     * @param converted each sum rounded half up to the minor unit; null without a rate
     */
    public record Line(String currency, @Ratio BigDecimal rate, Ageing owed, Ageing converted) {}

    /**
     * What is open, by the days since it was due.
     *
     * @param open all of it
     * @param overdue all that is due for a day or more
     */
    public record Ageing(
            String currency,
            BigDecimal open,
            BigDecimal overdue,
            BigDecimal notDue,
            BigDecimal days1To30,
            BigDecimal days31To60,
            BigDecimal days61To90,
            BigDecimal over90) {

        /** The sums of the five parts. */
        static Ageing of(
                String currency,
                BigDecimal notDue,
                BigDecimal first,
                BigDecimal second,
                BigDecimal third,
                BigDecimal over90) {
            var overdue = first.add(second).add(third).add(over90);
            return new Ageing(currency, notDue.add(overdue), overdue, notDue, first, second, third, over90);
        }

        static Ageing nothing(String currency) {
            var zero = Exposure.converted(BigDecimal.ZERO, BigDecimal.ONE, currency);
            return of(currency, zero, zero, zero, zero, zero);
        }

        /** The same in another currency: each part rounded, so that the sums are those of what is shown. */
        Ageing at(BigDecimal rate, String other) {
            return of(
                    other,
                    Exposure.converted(notDue, rate, other),
                    Exposure.converted(days1To30, rate, other),
                    Exposure.converted(days31To60, rate, other),
                    Exposure.converted(days61To90, rate, other),
                    Exposure.converted(over90, rate, other));
        }

        Ageing plus(Ageing other) {
            return of(
                    currency,
                    notDue.add(other.notDue),
                    days1To30.add(other.days1To30),
                    days31To60.add(other.days31To60),
                    days61To90.add(other.days61To90),
                    over90.add(other.over90));
        }
    }
}
