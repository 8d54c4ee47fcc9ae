package io.dunflow.interest;

import io.dunflow.ledger.Amounts;
import io.dunflow.ledger.PrincipalFrom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** States what interest is owed, line by line, so that whoever owes it can recompute it. */
@Component
public class StatingInterest {

    private static final int USUAL_DIGITS = 2;

    private final ReferenceRates rates;

    StatingInterest(ReferenceRates rates) {
        this.rates = rates;
    }

    /** The same from the first day of default on; see {@link #state(InterestTerms, String, List, LocalDate, LocalDate, LocalDate)}. */
    public InterestStatement state(
            InterestTerms terms, String currency, List<PrincipalFrom> base, LocalDate firstDay, LocalDate through) {
        return state(terms, currency, base, firstDay, firstDay, through);
    }

    /**
     * The interest of days, the first and the last included; a day counts for what is unpaid at its end. It is simple
     * interest: nothing is added to the base.
     *
     * @param base what is unpaid at the end of each day, from these days on; before the first it is nothing
     * @param since the first day of default: a frozen rate is that of this day
     * @param firstDay that is stated: since then, or later where the days before were stated for good
     * @return without lines when the last day is before the first
     * @throws RateMissing when no row covers a day on which something is unpaid
     * @throws IllegalArgumentException when the terms ask for a percentage that nobody said
     */
    public InterestStatement state(
            InterestTerms terms,
            String currency,
            List<PrincipalFrom> base,
            LocalDate since,
            LocalDate firstDay,
            LocalDate through) {
        var days = new Segments.Days(firstDay, through);
        try {
            return state(terms, currency, base, since, days, rates.known());
        } catch (RateMissing missing) {
            return state(terms, currency, base, since, days, rates.readAgain());
        }
    }

    static InterestStatement state(
            InterestTerms terms,
            String currency,
            List<PrincipalFrom> base,
            LocalDate since,
            Segments.Days days,
            RateTable rates) {
        if (terms.asksForPercent()) {
            throw new IllegalArgumentException("Nobody said the percentage of the contract");
        }
        var segments = Segments.of(terms, base, since, days, rates);
        var digits = Amounts.digits(currency).orElse(USUAL_DIGITS);
        var amounts = new Rounding(segments, digits).amounts(terms.rounding());
        var lines = IntStream.range(0, segments.size())
                .mapToObj(i -> segments.get(i).line(amounts.get(i)))
                .toList();
        return new InterestStatement(lines, Rounding.sum(amounts).add(BigDecimal.ZERO.setScale(digits)), currency);
    }
}
