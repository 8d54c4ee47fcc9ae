package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.ledger.PrincipalFrom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What interest is like whatever the money and the days are. */
class InterestPropertiesTest {

    private static final LocalDate BEGIN = LocalDate.parse("2013-02-01");
    private static final LocalDate END = LocalDate.parse("2026-12-31");

    @Provide
    Arbitrary<InterestTerms> floating() {
        var terms = Arbitraries.of("DE_B2B", "DE_B2C", "EU", "FR_B2B", "CH", "AT_B2B", "AT_B2C")
                .map(Regimes::of);
        return Combinators.combine(terms, Arbitraries.of(DayCount.class), Arbitraries.of(InterestRounding.class))
                .as(Regimes::with);
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(0, (int) (END.toEpochDay() - BEGIN.toEpochDay()) - 1)
                .map(BEGIN::plusDays)
                .list()
                .ofSize(3)
                .map(days -> days.stream().sorted().toList());
    }

    @Provide
    Arbitrary<List<PrincipalFrom>> principals() {
        var day = Arbitraries.integers().between(-200, 5000).map(BEGIN::plusDays);
        return Combinators.combine(day, amounts())
                .as(PrincipalFrom::new)
                .list()
                .uniqueElements(PrincipalFrom::day)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("10000000"))
                .ofScale(2);
    }

    @Property
    void adjoiningPeriodsAddUp(
            @ForAll("floating") InterestTerms terms,
            @ForAll("principals") List<PrincipalFrom> base,
            @ForAll("days") List<LocalDate> days) {
        var first = exact(terms, base, days.get(0), days.get(1));
        var second = exact(terms, base, days.get(1).plusDays(1), days.get(2));

        assertThat(first.add(second)).isEqualByComparingTo(exact(terms, base, days.get(0), days.get(2)));
    }

    @Property
    void adjoiningPeriodsOfADebtWithAFrozenRateAddUp(
            @ForAll("principals") List<PrincipalFrom> base, @ForAll("days") List<LocalDate> days) {
        var terms = Regimes.of("UK_B2B");
        var since = days.get(0);
        var first = exact(terms, base, since, new Segments.Days(since, days.get(1)));
        var second = exact(terms, base, since, new Segments.Days(days.get(1).plusDays(1), days.get(2)));

        assertThat(first.add(second))
                .isEqualByComparingTo(exact(terms, base, since, new Segments.Days(since, days.get(2))));
    }

    @Property
    void interestOfASumIsTheSumOfInterests(
            @ForAll("floating") InterestTerms terms,
            @ForAll("amounts") BigDecimal one,
            @ForAll("amounts") BigDecimal other,
            @ForAll("days") List<LocalDate> days) {
        var apart = exact(terms, always(one), days).add(exact(terms, always(other), days));

        assertThat(apart).isEqualByComparingTo(exact(terms, always(one.add(other)), days));
    }

    @Property
    void moreDaysAndMoreMoneyNeverCostLessAndNothingIsEverBelowZero(
            @ForAll("floating") InterestTerms terms,
            @ForAll("amounts") BigDecimal amount,
            @ForAll("amounts") BigDecimal more,
            @ForAll("days") List<LocalDate> days) {
        var less = state(terms, always(amount), "EUR", days.get(0), days.get(1)).total();

        assertThat(less.signum()).isNotNegative();
        assertThat(state(terms, always(amount), "EUR", days.get(0), days.get(2)).total())
                .isGreaterThanOrEqualTo(less);
        assertThat(state(terms, always(amount.add(more)), "EUR", days.get(0), days.get(1))
                        .total())
                .isGreaterThanOrEqualTo(less);
    }

    @Property
    void linesSumToTheTotalInTheCurrencyOfTheDebt(
            @ForAll("floating") InterestTerms terms,
            @ForAll("principals") List<PrincipalFrom> base,
            @ForAll("days") List<LocalDate> days,
            @ForAll("currencies") String currency) {
        var statement = state(terms, base, currency, days.get(0), days.get(2));

        assertThat(statement.currency()).isEqualTo(currency);
        assertThat(statement.lines().stream().map(InterestLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(statement.total());
        if (terms.rounding() == InterestRounding.TOTAL) {
            var exact = exact(terms, base, days.get(0), days.get(2));
            assertThat(statement.total())
                    .isEqualTo(Segment.rounded(exact, statement.total().scale(), RoundingMode.HALF_UP));
        }
    }

    @Property
    void eachDayIsInOneLineAtMostAndALineIsNeverEmpty(
            @ForAll("floating") InterestTerms terms,
            @ForAll("principals") List<PrincipalFrom> base,
            @ForAll("days") List<LocalDate> days) {
        var lines = state(terms, base, "EUR", days.get(0), days.get(2)).lines();

        for (var i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).days()).isPositive();
            assertThat(lines.get(i).from()).isBeforeOrEqualTo(lines.get(i).to());
            assertThat(i == 0 || lines.get(i - 1).to().isBefore(lines.get(i).from()))
                    .isTrue();
        }
    }

    @Property
    void nothingUnpaidCostsNothing(
            @ForAll("floating") InterestTerms terms, @ForAll @IntRange(min = 0, max = 9000) int days) {
        var statement = state(terms, always(new BigDecimal("0.00")), "EUR", BEGIN, BEGIN.plusDays(days));

        assertThat(statement.total()).isEqualTo("0.00");
        assertThat(statement.lines()).isEmpty();
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("EUR", "USD", "JPY", "BHD");
    }

    private static List<PrincipalFrom> always(BigDecimal amount) {
        return List.of(new PrincipalFrom(LocalDate.EPOCH, amount));
    }

    private static BigDecimal exact(InterestTerms terms, List<PrincipalFrom> base, List<LocalDate> days) {
        return exact(terms, base, days.get(0), days.get(2));
    }

    private static BigDecimal exact(InterestTerms terms, List<PrincipalFrom> base, LocalDate from, LocalDate through) {
        return exact(terms, base, from, new Segments.Days(from, through));
    }

    private static BigDecimal exact(
            InterestTerms terms, List<PrincipalFrom> base, LocalDate since, Segments.Days days) {
        return Segments.of(terms, base, since, days, Regimes.RATES).stream()
                .map(Segment::exact)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static InterestStatement state(
            InterestTerms terms, List<PrincipalFrom> base, String currency, LocalDate from, LocalDate through) {
        return Regimes.state(terms, currency, base, from, through);
    }
}
