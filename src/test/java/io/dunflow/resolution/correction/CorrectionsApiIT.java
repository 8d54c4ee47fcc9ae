package io.dunflow.resolution.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BookedCredit;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.ReversingPayments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Corrections over the API: who decides, once, and what happens when the money goes back meanwhile. */
@IntegrationTest
class CorrectionsApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    ReversingPayments reversing;

    @Autowired
    Corrections corrections;

    @Autowired
    DecidingCorrections deciding;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Race race;

    private Creditor creditor;
    private Account account;
    private BookedCredit payment;
    private long id;

    @BeforeEach
    void aLargeLetterWasWrong() {
        day.is("2026-03-02");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, "20000.00", "2026-02-23");
        day.run(creditor.code());
        day.is("2026-03-04");
        payment = payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal("12000.00"),
                Booking.on(LocalDate.parse("2026-02-26"), "finance")));
        day.run(creditor.code());
        id = corrections.ofAccount(account.id()).get(0).id();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whyLettersWereWrongIsCountedByMonthUnitAndProduct() {
        jdbc.sql("insert into label (account_id, key, value, reason, set_by, set_at, latest)"
                        + " values (?, 'product', 'Pumps', 'test', 'test', now(), true)")
                .param(account.id())
                .update();

        var causes = get("auditor", "/api/v1/correction-causes?from=2026-03-01&to=2026-03-31", JsonNode.class)
                .getBody();

        var mine = StreamSupport.stream(causes.spliterator(), false)
                .filter(cause -> cause.path("creditor").asText().equals(creditor.code()))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("month").asText()).isEqualTo("2026-03-01");
        assertThat(mine.get(0).path("cause").asText()).isEqualTo("PAYMENT");
        assertThat(mine.get(0).path("product").asText()).isEqualTo("Pumps");
        assertThat(mine.get(0).path("letters").asInt()).isOne();
        assertThat(mine.get(0).path("amount").asText()).startsWith("12000");
    }

    @Test
    void whatALeadDoesNotSendIsCounted() {
        deciding.decide(id, new DecidingCorrections.Decision("DO_NOT_SEND", null, "Told by telephone"), "lead");

        var counted = jdbc.sql("select kind || ' ' || actor || ' ' || trunc(amount) || ' ' || reason || ' ' || day"
                        + " from override_by_hand where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list();
        assertThat(counted).containsExactly("CORRECTION_NOT_SENT lead 12000 Told by telephone 2026-03-04");
    }

    @Test
    void aLeadDecidesOnceAndTheTaskDisappears() {
        assertThat(waiting()).isOne();
        assertThat(decide("collector", "SEND", null, null).getStatusCode().value())
                .isEqualTo(403);
        assertThat(decide("lead", "DO_NOT_SEND", null, null).getStatusCode().value())
                .isEqualTo(422);
        assertThat(decide("lead", "PERHAPS", null, null).getBody().toString()).contains("SEND or DO_NOT_SEND");

        var sent = decide("lead", "SEND", "We are sorry", "K" + id);
        var again = decide("lead", "SEND", "We are sorry", "K" + id);

        assertThat(sent.getBody().path("state").asText()).isEqualTo("APPROVED");
        assertThat(again.getBody()).isEqualTo(sent.getBody());
        assertThat(waiting()).isZero();
        assertThat(decide("lead", "SEND", null, null).getStatusCode().value()).isEqualTo(409);
        day.send();
        var whole = get("auditor", "/api/v1/corrections/" + id, JsonNode.class).getBody();
        assertThat(whole.at("/correction/state").asText()).isEqualTo("SENT");
        assertThat(whole.at("/correction/difference").asText()).startsWith("12000");
        assertThat(whole.at("/lines/0/rightly").asText()).startsWith("8000");
        assertThat(whole.path("history").findValuesAsText("kind"))
                .containsExactly("AWAITING_APPROVAL", "APPROVED", "QUEUED", "SENT");
        assertThat(bodyOfTheNotice())
                .contains("We are sorry")
                .contains("20,000.00")
                .contains("8,000.00");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("lead", "/api/v1/corrections/999999999", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(get("lead", "/api/v1/corrections?account=999999999", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(get("auditor", "/api/v1/corrections?account=" + account.id(), JsonNode.class)
                        .getBody())
                .hasSize(1);
    }

    @Test
    void whoDecidesWhileTheMoneyGoesBackIsToldThatNothingWaitsAnyMore() throws Exception {
        var held = new CountDownLatch(1);
        var goBack = new CountDownLatch(1);
        var reversal = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(account.id());
            held.countDown();
            Race.await(goBack);
            reversing.reverse(
                    payment.id(), "return " + id, "REFUSED", Booking.on(LocalDate.parse("2026-03-04"), "finance"));
        }));
        Race.await(held);
        var decision = CompletableFuture.supplyAsync(() -> decide("lead", "SEND", null, null));
        race.untilSomebodyWaits();

        goBack.countDown();

        reversal.get(30, TimeUnit.SECONDS);
        assertThat(decision.get(30, TimeUnit.SECONDS).getStatusCode().value()).isEqualTo(409);
        assertThat(corrections.find(id).orElseThrow().state()).isEqualTo(CorrectionState.WITHDRAWN);
        assertThat(waiting()).isZero();
        assertThat(jdbc.sql("select state from notice where account_id = ? order by id")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("HANDED_OVER");
    }

    private long waiting() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("correction:" + id)
                .count();
    }

    private String bodyOfTheNotice() {
        return jdbc.sql("select body_text from notice where account_id = ? and purpose = 'CORRECTION'")
                .param(account.id())
                .query(String.class)
                .single();
    }

    private ResponseEntity<JsonNode> decide(String user, String decision, String text, String key) {
        var headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        var body = text == null ? Map.of("decision", decision) : Map.of("decision", decision, "text", text);
        return http.withBasicAuth(user, "demo")
                .exchange(
                        "/api/v1/corrections/" + id + "/decision",
                        HttpMethod.POST,
                        new HttpEntity<>(body, headers),
                        JsonNode.class);
    }

    private <T> ResponseEntity<T> get(String user, String path, Class<T> type) {
        return http.withBasicAuth(user, "demo").getForEntity(path, type);
    }
}
