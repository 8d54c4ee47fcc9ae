package io.dunflow.interest;

import static io.dunflow.ledger.Sentence.say;
import static io.dunflow.ledger.Sentence.word;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.TypedDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an admin says about the rate of a half-year.
 *
 * @param from its first day, 1 January or 1 July
 * @param through its last day; null: the last one of that half-year
 * @param percent a year, such as {@code 1.52} or {@code -0.88}
 * @param source who says so
 * @param jump whether a value far from that of the half-year beside it is meant
 */
public record RateOrder(String series, LocalDate from, LocalDate through, String percent, String source, boolean jump) {

    private static final BigDecimal LEAST = BigDecimal.valueOf(-10);
    private static final BigDecimal MOST = BigDecimal.valueOf(50);
    private static final int DECIMALS = 4;
    private static final int LONGEST = 300;

    /**
     * The rate as it was ordered.
     *
     * @throws InvalidInput naming each field that is wrong
     */
    ReferenceRate rate() {
        var problems = new ArrayList<InvalidInput.Problem>();
        whyNotSeries().ifPresent(why -> problems.add(new InvalidInput.Problem("series", why)));
        whyNotFrom().ifPresent(why -> problems.add(new InvalidInput.Problem("from", why)));
        whyNotThrough().ifPresent(why -> problems.add(new InvalidInput.Problem("through", why)));
        whyNotPercent().ifPresent(why -> problems.add(new InvalidInput.Problem("percent", why)));
        whyNotSource().ifPresent(why -> problems.add(new InvalidInput.Problem("source", why)));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new ReferenceRate(
                series, from, HalfYear.of(from).through(), Amounts.plain(percent.strip()), source.strip());
    }

    private Optional<Sentence> whyNotSeries() {
        if (series == null) {
            return Optional.of(say("missing"));
        }
        return ShippedRates.SERIES.contains(series)
                ? Optional.empty()
                : Optional.of(say("rate.series", series, List.copyOf(ShippedRates.SERIES)));
    }

    private Optional<Sentence> whyNotFrom() {
        if (from == null) {
            return Optional.of(say("missing"));
        }
        return TypedDays.whyNot(from)
                .or(() -> HalfYear.of(from).from().equals(from) ? Optional.empty() : Optional.of(say("rate.from")));
    }

    private Optional<Sentence> whyNotThrough() {
        boolean fits =
                through == null || from == null || HalfYear.of(from).through().equals(through);
        return fits
                ? Optional.empty()
                : Optional.of(say("rate.through", HalfYear.of(from).through()));
    }

    private Optional<Sentence> whyNotPercent() {
        if (percent == null || percent.isBlank()) {
            return Optional.of(say("missing"));
        }
        if (!Amounts.isPlain(percent.strip())) {
            return Optional.of(say("amount.unreadable", percent));
        }
        var value = Amounts.plain(percent.strip());
        boolean possible = value.compareTo(LEAST) >= 0
                && value.compareTo(MOST) <= 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
        return possible ? Optional.empty() : Optional.of(say("rate.absurd", LEAST, MOST, DECIMALS));
    }

    private Optional<Sentence> whyNotSource() {
        if (source == null || source.isBlank()) {
            return Optional.of(say("missing"));
        }
        return source.length() > LONGEST ? Optional.of(say("text.tooLong", LONGEST)) : Optional.empty();
    }

    Object named() {
        return word("rateSeries", series);
    }
}
