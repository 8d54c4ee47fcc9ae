package io.dunflow.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders and currency rates come in as files: once, with a reason for each line that cannot be taken. */
@IntegrationTest
class OrdersAndRatesIT {

    private static final String ORDERS =
            "creditor,debtor,number,issue_date,currency,amount,delivered,invoiced,cancelled\n";
    private static final String RATES = "currency,in_currency,value_date,rate\n";

    @Autowired
    Desk desk;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    private String code;
    private String debtor;

    @BeforeEach
    void aDebtorWithoutAnAccount() {
        code = desk.aFollower().code();
        debtor = portfolio.aDebtor().number();
    }

    @Test
    void theSameOrdersTwiceChangeNothingAndALaterFileSaysHowFarTheyAre() {
        var file = ORDERS + "%1$s,%2$s,A1,2026-01-05,EUR,800.00,,,\n%1$s,%2$s,A2,2026-01-05,EUR,90.00,60,0,no\n";

        var first = desk.run(Kind.ORDERS, file.formatted(code, debtor));
        var again = desk.run(Kind.ORDERS, file.formatted(code, debtor));
        var later = desk.run(
                Kind.ORDERS, ORDERS + "%s,%s,A1,2026-01-05,EUR,800.00,500.00,500.00,\n".formatted(code, debtor));

        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.unchanged()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(later.unchanged()).isZero();
        assertThat(open("A1")).isEqualByComparingTo("300.00");
        assertThat(open("A2")).isEqualByComparingTo("90.00");
        assertThat(statements("A1")).isEqualTo(2);
        assertThat(statements("A2")).isEqualTo(1);
    }

    @Test
    void anOlderFileChangesNothingThatWeKnowFromLater() {
        var row = ORDERS + "%s,%s,A1,2026-01-05,EUR,800.00,%s,,\n";
        desk.run(Kind.ORDERS, row.formatted(code, debtor, "700.00"));

        var old = new ImportRequest(
                Kind.ORDERS,
                "plain",
                Mode.ALL_OR_NOTHING,
                Instant.parse("2026-01-06T00:00:00Z"),
                null,
                false,
                null,
                "finance");
        desk.run(old, row.formatted(code, debtor, "100.00"));

        assertThat(statements("A1")).isEqualTo(1);
        assertThat(jdbc.sql("select delivered from customer_order where number = 'A1' and creditor_id ="
                                + " (select id from creditor where code = ?)")
                        .param(code)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("700.00");
    }

    @Test
    void eachLineThatCannotBeTakenNamesItsFieldAndReasonAndNothingIsTaken() {
        var other = portfolio.aDebtor().number();
        desk.run(Kind.ORDERS, ORDERS + "%s,%s,A1,2026-01-05,EUR,800.00,,,\n".formatted(code, debtor));

        var report = desk.run(
                Kind.ORDERS,
                (ORDERS
                                + """
                        %1$s,nobody,B1,2026-01-05,EUR,10.00,,,
                        %1$s,%3$s,A1,2026-01-05,EUR,800.00,,,
                        %1$s,%2$s,A1,2026-01-05,USD,800.00,,,
                        %1$s,%2$s,B2,2999-01-05,EUR,10.00,,,
                        %1$s,%2$s,B3,2026-01-05,EUR,10.00,,,perhaps
                        %1$s,%2$s,B4,2026-01-05,EUR,10.00,1.234,,
                        %1$s,%2$s,B5,2026-01-05,EUR,,,,
                        """)
                        .formatted(code, debtor, other));

        assertThat(report.published()).isFalse();
        assertThat(report.lines())
                .extracting(Finding::line, Finding::field)
                .contains(
                        tuple(2L, "debtor.number"),
                        tuple(3L, "number"),
                        tuple(4L, "number"),
                        tuple(5L, "issue-date"),
                        tuple(6L, "cancelled"),
                        tuple(7L, "delivered"),
                        tuple(8L, "amount"));
        assertThat(desk.count("customer_order where number like 'B_' and creditor_id ="
                        + " (select id from creditor where code = '" + code + "')"))
                .isZero();
    }

    /** Nobody else pays in krona. */
    @Test
    void ratesComeOnceAndADifferentOneOfTheSameDayReplacesTheFormer() {
        var file = RATES + "ISK,EUR,2026-01-05,0.0069\nISK,EUR,2026-01-07,0.0070\n";

        assertThat(desk.run(Kind.RATES, file).unchanged()).isZero();
        assertThat(desk.run(Kind.RATES, file).unchanged()).isEqualTo(2);
        assertThat(rate("ISK", "EUR", "2026-01-06")).isEqualByComparingTo("0.0069");
        assertThat(desk.run(Kind.RATES, file.replace("0.0069", "0.0068")).unchanged())
                .isEqualTo(1);
        assertThat(rate("ISK", "EUR", "2026-01-06")).isEqualByComparingTo("0.0068");
        assertThat(rate("ISK", "EUR", "2026-01-07")).isEqualByComparingTo("0.0070");
        assertThat(rate("ISK", "EUR", "2026-01-04")).isNull();
        assertThat(rate("EUR", "ISK", "2026-01-07").setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("142.8571");
    }

    @Test
    void aRateThatIsNoneIsRefusedWithItsReason() {
        var report = desk.run(
                Kind.RATES,
                RATES + "ISK,ISK,2026-01-05,1\nISK,NOK,2026-01-05,0\nISK,NOK,2999-01-05,1\nISK,SEK,2026-01-05,1\n"
                        + "SEK,ISK,2026-01-05,1\nISK,DKK,2026-01-05,0.00000000001\n");

        assertThat(report.published()).isFalse();
        assertThat(report.lines())
                .extracting(finding -> finding.line() + " " + finding.field())
                .containsExactlyInAnyOrder("2 in-currency", "3 rate", "4 value-date", "6 value-date", "7 rate");
    }

    private BigDecimal rate(String one, String other, String day) {
        return jdbc.sql("select rate_on(?, ?, ?)")
                .params(one, other, LocalDate.parse(day))
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal(1)))
                .single()
                .orElse(null);
    }

    private BigDecimal open(String order) {
        return jdbc.sql("select not_delivered + not_invoiced from customer_order o join creditor c on"
                        + " c.id = o.creditor_id where c.code = ? and o.number = ?")
                .params(code, order)
                .query(BigDecimal.class)
                .single();
    }

    private long statements(String order) {
        return desk.count(
                "customer_order_statement s join customer_order o on o.id = s.order_id join creditor c on"
                        + " c.id = o.creditor_id where c.code = ? and o.number = ?",
                code,
                order);
    }
}
