package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReturnsApiIT {

    @Autowired
    LedgerApi api;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Accounts accounts;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private long item;
    private String back;

    @BeforeEach
    void aPaymentOfAnInvoice() throws Exception {
        var creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        account = accounts.findOrCreate(creditor.id(), debtor.id(), "EUR");
        item = portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);
        var account = "\"creditor\": \"%s\", \"debtor\": \"%s\", \"currency\": \"EUR\""
                .formatted(creditor.code(), debtor.number());
        api.post(
                "/api/v1/payments",
                "{%s, \"amount\": \"120.00\", \"valueDate\": \"2026-03-10\", \"reference\": \"P-1\"}"
                        .formatted(account));
        back =
                """
                {%s, "payment": "P-1", "reference": "R-1", "cause": "INSUFFICIENT_FUNDS", "amount": "50.00",
                 "valueDate": "2026-03-12", "fee": "3.50"}
                """
                        .formatted(account);
    }

    @Test
    void whatWentBackIsOpenAgainAndTheFeeIsAChargeOfItsOwn() throws Exception {
        var booked = api.post("/api/v1/returns", back);

        assertThat(booked.getStatus()).isEqualTo(201);
        var body = booked.getContentAsString();
        assertThat(JsonPath.<Object>read(body, "$.kind")).isEqualTo("RETURN");
        assertThat(JsonPath.<Object>read(body, "$.fee")).isEqualTo("3.50");
        assertThat(JsonPath.<Object>read(body, "$.payment.returned")).isEqualTo("50.00");
        assertThat(JsonPath.<Object>read(body, "$.payment.allocated")).isEqualTo("70.00");
        assertThat(books.open(item)).isEqualByComparingTo("30.00");
        assertThat(JsonPath.<Object>read(read(), "$.charges")).isEqualTo("3.50");
        assertThat(JsonPath.<Object>read(read(), "$.open")).isEqualTo("30.00");
        books.mustBalance(account.id());
    }

    @Test
    void theSameNewsIsBookedOnceWithAKeyAndWithout() throws Exception {
        var first = api.post("/api/v1/returns", back, "Idempotency-Key", "R" + account.id());
        var again = api.post("/api/v1/returns", back, "Idempotency-Key", "R" + account.id());
        var statement = api.post("/api/v1/returns", back);
        var other = api.post("/api/v1/returns", back.replace("50.00", "51.00"));
        var refund = api.post("/api/v1/returns", back.replace("INSUFFICIENT_FUNDS", "REFUND"));

        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(statement.getStatus()).isEqualTo(201);
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<Object>read(other.getContentAsString(), "$.code")).isEqualTo("return.differs");
        assertThat(refund.getStatus()).isEqualTo(409);
        assertThat(books.open(item)).isEqualByComparingTo("30.00");
        assertThat(entries("RETURN")).isEqualTo(1);
        assertThat(entries("CHARGE")).isEqualTo(1);
    }

    @Test
    void aFeeThatComesLaterIsRefusedAndTheSameNewsWithoutOneTellsWhatIsBooked() throws Exception {
        var late = back.replace("R-1", "R-2");
        var without = late.replace(", \"fee\": \"3.50\"", "");
        api.post("/api/v1/returns", without);
        api.post("/api/v1/returns", back);

        var withFee = api.post("/api/v1/returns", late);
        var again = api.post("/api/v1/returns", back.replace(", \"fee\": \"3.50\"", ""));
        var third = api.post("/api/v1/returns", without.replace("R-2", "R-3"));

        assertThat(withFee.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<Object>read(withFee.getContentAsString(), "$.code"))
                .isEqualTo("return.differs");
        assertThat(JsonPath.<Object>read(again.getContentAsString(), "$.fee")).isEqualTo("3.50");
        assertThat(JsonPath.<Object>read(again.getContentAsString(), "$.before[0].reference"))
                .isEqualTo("R-2");
        assertThat(JsonPath.<Object>read(again.getContentAsString(), "$.before[0].amount"))
                .isEqualTo("50.00");
        assertThat(third.getStatus()).isEqualTo(422);
        assertThat(third.getContentAsString()).contains("R-2, R-1");
        assertThat(entries("RETURN")).isEqualTo(2);
        assertThat(entries("CHARGE")).isEqualTo(1);
    }

    @Test
    void withoutAnAmountAllThatIsLeftGoesBackAndThenNothingIsLeft() throws Exception {
        api.post("/api/v1/returns", back);
        var rest = api.post(
                "/api/v1/returns", back.replace("\"amount\": \"50.00\",", "").replace("R-1", "R-2"));
        var more = api.post("/api/v1/returns", back.replace("R-1", "R-3"));

        assertThat(JsonPath.<Object>read(rest.getContentAsString(), "$.payment.returned"))
                .isEqualTo("120.00");
        assertThat(books.open(item)).isEqualByComparingTo("100.00");
        assertThat(more.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<Object>read(more.getContentAsString(), "$.code")).isEqualTo("payment.returned");
        books.mustBalance(account.id());
    }

    @Test
    void whatWeGiveBackOurselvesIsARefund() throws Exception {
        var refund = api.post(
                "/api/v1/returns", back.replace("INSUFFICIENT_FUNDS", "REFUND").replace("50.00", "20.00"));

        assertThat(JsonPath.<Object>read(refund.getContentAsString(), "$.kind")).isEqualTo("REFUND");
        assertThat(books.open(item)).isZero();
        assertThat(entries("REFUND")).isEqualTo(1);
    }

    @Test
    void aFeeOfNothingIsNone() throws Exception {
        var booked = api.post("/api/v1/returns", back.replace("3.50", "0.00"));

        assertThat(booked.getStatus()).isEqualTo(201);
        assertThat(booked.getContentAsString()).doesNotContain("\"fee\"");
        assertThat(entries("CHARGE")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "P-1, P-2, payment: there is no payment P-2 on this account",
        "50.00, 120.01, 'amount: is more than is left of payment P-1: 120.00'",
        "50.00, 0.00, amount: must be positive",
        "3.50, -1.00, fee: must be positive",
        "INSUFFICIENT_FUNDS, no funds, cause: must be a code",
        "INSUFFICIENT_FUNDS, '', cause: is missing",
        "R-1, '', reference: is missing",
        "2026-03-12, 2026-03-09, 'valueDate: lies before the payment, which is of 2026-03-10'",
        "2026-03-12, 2036-03-10, valueDate: 2036-03-10 is more than 7 days ahead",
        "EUR, USD, payment: there is no payment P-1 on this account",
    })
    void whatCannotBeIsRefusedNamingTheField(String good, String bad, String complaint) throws Exception {
        var refused = api.post("/api/v1/returns", back.replace("\"" + good + "\"", "\"" + bad + "\""));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(complaint);
    }

    private String read() throws Exception {
        return api.read("/api/v1/accounts/" + account.id()).getContentAsString();
    }

    private long entries(String kind) {
        return jdbc.sql("select count(*) from entry where account_id = ? and kind = ?")
                .params(account.id(), kind)
                .query(Long.class)
                .single();
    }
}
