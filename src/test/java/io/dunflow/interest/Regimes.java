package io.dunflow.interest;

import io.dunflow.ledger.BusinessDays;
import io.dunflow.ledger.PrincipalFrom;
import io.dunflow.policy.Answer;
import io.dunflow.process.decision.ModelTables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;

/** The shipped table and rates, asked without a database. */
final class Regimes {

    static final RateTable RATES = new RateTable(ShippedRates.all());

    private static final LocalDate OF_TODAY = LocalDate.parse("2026-01-05");
    private static final ModelTables TABLES = new ModelTables();

    private Regimes() {}

    static InterestTerms of(String regime) {
        return of(regime, OF_TODAY);
    }

    static InterestTerms of(String regime, LocalDate invoiceDate) {
        var outputs = TABLES.ask(
                "interest-terms",
                () -> Dmn.readModelFromFile(Path.of("dmn/interest-terms.dmn").toFile()),
                Map.of("regime", regime, "invoiceDate", invoiceDate));
        return InterestTerms.of(new Answer(0, List.of("rule"), outputs.isEmpty() ? List.of() : List.of(outputs)));
    }

    static InterestTerms with(InterestTerms terms, DayCount dayCount, InterestRounding rounding) {
        return new InterestTerms(
                terms.series(),
                terms.margin(),
                terms.percent(),
                terms.fixing(),
                dayCount,
                rounding,
                terms.base(),
                terms.creditsFromTheirDate(),
                terms.defaultStart(),
                terms.shiftDueDate(),
                terms.law(),
                terms.decision());
    }

    /** Of one principal that does not change. */
    static InterestStatement state(InterestTerms terms, String principal, String from, String through) {
        return state(terms, "EUR", principal, from, through);
    }

    static InterestStatement state(
            InterestTerms terms, String currency, String principal, String from, String through) {
        var base = List.of(new PrincipalFrom(LocalDate.EPOCH, new BigDecimal(principal)));
        return state(terms, currency, base, LocalDate.parse(from), LocalDate.parse(through));
    }

    static InterestStatement state(
            InterestTerms terms, String currency, List<PrincipalFrom> base, LocalDate from, LocalDate through) {
        return StatingInterest.state(terms, currency, base, from, new Segments.Days(from, through), RATES);
    }

    static Optional<LocalDate> firstDay(InterestTerms terms, DefaultFacts facts) {
        return new DefaultStart(new BusinessDays()).of(terms, facts);
    }
}
