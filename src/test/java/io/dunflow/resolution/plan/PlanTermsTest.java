package io.dunflow.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However little is planned, and however much of it is to be paid down: each payment is of something. */
class PlanTermsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({"0.01, 20, 2", "0.02, 20, 2", "0.05, 100, 2", "100.00, 100, 2", "1, 50, 0", "3, 50, 0"})
    void whatIsLeftAfterTheDownPaymentIsPaidToo(BigDecimal amount, BigDecimal percent, int digits) {
        var terms = new PlanTerms(6, 365, percent, BigDecimal.ZERO, 30, 14, 3, 1, 30, 3, 7, null);
        var wish = new PlanWish(3, MONDAY, 1, PlanRhythm.MONTHS, BigDecimal.ZERO);

        var payments = amounts(terms.nearest(amount, wish, MONDAY, digits).schedule(amount, digits));

        assertThat(payments).allMatch(payment -> payment.signum() > 0);
        assertThat(payments.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
    }

    private static List<BigDecimal> amounts(List<PlanWish.Due> dues) {
        return dues.stream().map(PlanWish.Due::amount).toList();
    }
}
