package io.dunflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PaymentsApiIT {

    @Autowired
    LedgerApi api;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Accounts accounts;

    @Autowired
    Creditors creditors;

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgettingAnswers forgetting;

    @Autowired
    Clock clock;

    private Account account;
    private IssuedInvoice invoice;
    private String payment;

    @BeforeEach
    void anAccountWithAnInvoice() {
        var creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        account = accounts.findOrCreate(creditor.id(), debtor.id(), "EUR");
        invoice = portfolio.anInvoice(account, "100.00", "2026-03-01");
        payment =
                """
                {"creditor": "%s", "debtor": "%s", "currency": "EUR", "amount": "30.00", "valueDate": "2026-03-10",
                 "reference": "REF-1"}
                """
                        .formatted(creditor.code(), debtor.number());
    }

    @Test
    void aPaymentIsBookedAndAnswersWhereItWent() throws Exception {
        var booked = api.post("/api/v1/payments", payment);

        assertThat(booked.getStatus()).isEqualTo(201);
        var body = booked.getContentAsString();
        assertThat(JsonPath.<Object>read(body, "$.allocated")).isEqualTo("30.00");
        assertThat(JsonPath.<Object>read(body, "$.unallocated")).isEqualTo("0.00");
        assertThat(JsonPath.<Object>read(body, "$.allocations[0].invoice")).isEqualTo(invoice.number());
        assertThat(books.open(invoice.itemIds().get(0))).isEqualByComparingTo("70.00");
        assertThat(jdbc.sql("select distinct booked_by from entry where account_id = ? and kind = 'PAYMENT'")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("finance");
    }

    @Test
    void moneyInACurrencyInWhichNothingIsOwedOpensAnAccountAndSaysSo() throws Exception {
        var dollars = api.post("/api/v1/payments", payment.replace("EUR", "USD"));
        var again = api.post("/api/v1/payments", payment.replace("EUR", "USD").replace("REF-1", "REF-2"));

        assertThat(dollars.getStatus()).isEqualTo(201);
        assertThat(JsonPath.<String>read(dollars.getContentAsString(), "$.remark"))
                .startsWith("A new account in USD was opened")
                .contains("had one only in EUR");
        assertThat(again.getContentAsString()).doesNotContain("remark");
    }

    @Test
    void aCreditNoteThatNamesItsInvoiceReducesIt() throws Exception {
        var named = payment.replace("\"reference\"", "\"invoice\": \"" + invoice.number() + "\", \"reference\"");

        assertThat(api.post("/api/v1/credit-notes", named).getStatus()).isEqualTo(201);
        assertThat(books.open(invoice.itemIds().get(0))).isEqualByComparingTo("70.00");
    }

    @Test
    void fiftyPostsOfTheSamePaymentAreOneBookingWithFiftySameAnswers() throws Exception {
        var pool = Executors.newFixedThreadPool(50);
        try {
            var futures = IntStream.range(0, 50)
                    .mapToObj(i -> pool.submit(
                            () -> api.post("/api/v1/payments", payment, "Idempotency-Key", payment.substring(14, 30))))
                    .toList();
            var answers = new java.util.HashSet<String>();
            for (var future : futures) {
                answers.add(future.get().getStatus() + future.get().getContentAsString());
            }
            assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("201"));
        } finally {
            pool.shutdownNow();
        }
        assertThat(books.open(invoice.itemIds().get(0))).isEqualByComparingTo("70.00");
        books.mustBalance(account.id());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedAndTheSameBodyGetsItsFirstAnswer() throws Exception {
        var key = "key-" + Portfolio.next();
        var first = api.post("/api/v1/payments", payment, "Idempotency-Key", key);
        api.post("/api/v1/payments", payment.replace("REF-1", "REF-2"));

        var again = api.post("/api/v1/payments", payment, "Idempotency-Key", key);
        var other = api.post("/api/v1/payments", payment.replace("30.00", "31.00"), "Idempotency-Key", key);

        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(other.getStatus()).isEqualTo(409);
    }

    @Test
    void aKeyWhosePaymentWasRefusedMayBeUsedAgain() throws Exception {
        var key = "key-" + Portfolio.next();

        assertThat(api.post("/api/v1/payments", payment.replace("30.00", "0.00"), "Idempotency-Key", key)
                        .getStatus())
                .isEqualTo(422);
        assertThat(api.post("/api/v1/payments", payment, "Idempotency-Key", key).getStatus())
                .isEqualTo(201);
    }

    @Test
    void theSameReferenceWithAnotherAmountIsRefused() throws Exception {
        api.post("/api/v1/payments", payment);

        assertThat(api.post("/api/v1/payments", payment.replace("30.00", "31.00"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(api.post("/api/v1/credit-notes", payment).getStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "30.00, 0.00, amount: must be positive",
        "30.00, -5.00, amount: must be positive",
        "30.00, 1.00001, amount: has more than 2 decimals of EUR",
        "30.00, '1,50', amount: ",
        "30.00, 1e3, amount: ",
        "30.00, 99999999999999999999, amount: is too large",
        "EUR, XYZ, currency: unknown currency",
        "EUR, eur, currency: ",
        "2026-03-10, 2026-02-30, valueDate: ",
        "2026-03-10, 2206-03-10, valueDate: ",
        "2026-03-10, 2036-03-10, valueDate: 2036-03-10 is more than 7 days ahead",
        "REF-1, '', reference: is missing",
        "REF-1, a\\u0000b, reference: contains control characters",
    })
    void whatCannotBeBookedIsRefusedNamingTheField(String good, String bad, String complaint) throws Exception {
        var refused = api.post("/api/v1/payments", payment.replace("\"" + good + "\"", "\"" + bad + "\""));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(complaint);
    }

    @Test
    void aFieldThatDoesNotExistIsRefusedByItsName() throws Exception {
        var refused =
                api.post("/api/v1/payments", payment.replace("\"reference\"", "\"refrence\": \"x\", \"reference\""));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("refrence: there is no such field");
    }

    @Test
    void anInvoiceOfAnotherAccountIsNamed() throws Exception {
        var creditor = creditors.get(account.creditorId());
        var other = accounts.findOrCreate(creditor.id(), portfolio.aDebtor().id(), "EUR");
        var foreign = portfolio.anInvoice(other, "30.00", "2026-03-01");

        var refused = api.post(
                "/api/v1/payments",
                payment.replace("\"reference\"", "\"invoice\": \"" + foreign.number() + "\", \"reference\""));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("invoice: ", foreign.number());
    }

    @Test
    void anOldAnswerIsForgottenAndOneThatMayBeAskedForAgainIsKept() {
        var old = "old " + account.id();
        var recent = "recent " + account.id();
        answered(old, 31);
        answered(recent, 29);

        forgetting.forget();

        assertThat(jdbc.sql("select key from idempotent_answer where key in (?, ?)")
                        .params(old, recent)
                        .query(String.class)
                        .list())
                .containsExactly(recent);
    }

    private void answered(String key, int daysAgo) {
        jdbc.sql("insert into idempotent_answer (actor, operation, key, body_sha256, answer, answered_at)"
                        + " values ('x', 'POST', ?, '', '{}', ?)")
                .params(key, clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void anUnknownDebtorIsNamed() throws Exception {
        var refused = api.post("/api/v1/payments", payment.replace("\"debtor\": \"D", "\"debtor\": \"X"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("debtor: there is no debtor X");
    }
}
