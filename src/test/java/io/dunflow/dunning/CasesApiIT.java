package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.ReversingPayments;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** The cases of an account over the API: where each stands, what it consists of, why it was closed, what it goes on with. */
@IntegrationTest
class CasesApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    TestRestTemplate http;

    private Creditor creditor;
    private Account account;
    private long item;

    @BeforeEach
    void anAccountThatWasReminded() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        item = portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);
        day.run(creditor.code());
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aCaseShowsItsStageAndItsItemsWithTheirAmounts() {
        var open = cases().get(0);

        assertThat(open.get("state").asText()).isEqualTo("OPEN");
        assertThat(open.get("stage").asText()).isEqualTo("REMINDER");
        assertThat(open.get("openedAt").asText()).startsWith("2026-03-16T");
        assertThat(open.get("closedAt").isNull()).isTrue();
        assertThat(open.get("currency").asText()).isEqualTo("EUR");
        assertThat(open.get("items")).hasSize(1);
        assertThat(open.at("/items/0/item").asLong()).isEqualTo(item);
        assertThat(open.at("/items/0/amount").asText()).isEqualTo("100.00");
        assertThat(open.at("/items/0/dunnable").asText()).isEqualTo("100.00");
        assertThat(open.at("/items/0/leftAt").isNull()).isTrue();
    }

    @Test
    void aClosedCaseSaysWhyAndTheNextOneThatItGoesOnWithIt() {
        long paid = pay("100.00");
        var closed = cases().get(0);
        assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
        assertThat(closed.get("stage").asText()).isEqualTo("REMINDER");
        assertThat(closed.get("closeReason").asText()).isEqualTo("SETTLED");
        assertThat(closed.at("/items/0/open").asText()).isEqualTo("0.00");
        assertThat(closed.at("/items/0/leftAt").asText()).startsWith("2026-03-16T");

        reversing.reverse(paid, "return " + paid, "no cover", Booking.on(LocalDate.parse("2026-03-17"), "finance"));
        day.is("2026-04-01");
        day.run(creditor.code());

        assertThat(cases()).hasSize(2);
        assertThat(cases().get(0).get("reopens").asLong())
                .isEqualTo(closed.get("id").asLong());
        assertThat(cases().get(0).get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void theCasesOfAnUnknownAccountAreNotFound() {
        var unknown = http.withBasicAuth("auditor", "demo").getForEntity("/api/v1/accounts/0/cases", JsonNode.class);

        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unknown.getBody().get("code").asText()).isEqualTo("unknown");
    }

    private long pay(String amount) {
        return payments.book(CreditToBook.payment(
                        account.id(),
                        "bank " + Portfolio.next(),
                        new BigDecimal(amount),
                        Booking.on(LocalDate.parse("2026-03-16"), "finance")))
                .id();
    }

    private JsonNode cases() {
        return http.withBasicAuth("auditor", "demo")
                .getForObject("/api/v1/accounts/" + account.id() + "/cases", JsonNode.class);
    }
}
