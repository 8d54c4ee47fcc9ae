package io.dunflow.interest;

import io.dunflow.ledger.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Interest as the API shows it; amounts and percentages are strings.
 *
 * @param part of what of the item
 * @param firstDay that bears interest; null: the debtor is not in default
 * @param total the sum of the lines
 */
record InterestAnswer(
        long item,
        String regime,
        String law,
        StatedPart part,
        String currency,
        LocalDate firstDay,
        LocalDate through,
        List<Line> lines,
        String total) {

    static InterestAnswer of(InterestOfItem interest, StatedPart part) {
        var currency = interest.statement().currency();
        return new InterestAnswer(
                interest.item(),
                interest.regime(),
                interest.law(),
                part,
                currency,
                interest.firstDay(),
                interest.through(),
                interest.statement().lines().stream()
                        .map(line -> Line.of(line, currency))
                        .toList(),
                Amounts.text(interest.statement().total(), currency));
    }

    /**
     * Days on which nothing changed.
     *
     * @param base the money that bears interest
     * @param baseRate percent a year, and {@code margin} points on top; null where the percentage never changes
     * @param basis days of the year
     */
    record Line(
            LocalDate from,
            LocalDate to,
            int days,
            String base,
            String baseRate,
            String margin,
            String rate,
            int basis,
            String amount) {

        private static Line of(InterestLine line, String currency) {
            return new Line(
                    line.from(),
                    line.to(),
                    line.days(),
                    Amounts.text(line.base(), currency),
                    percent(line.baseRate()),
                    percent(line.margin()),
                    percent(line.rate()),
                    line.basis(),
                    Amounts.text(line.amount(), currency));
        }

        private static String percent(BigDecimal percent) {
            return percent == null ? null : RateSeries.Rate.text(percent);
        }
    }
}
