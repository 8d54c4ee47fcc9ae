package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds are read over the API: what is held, why, by whom and until when; those that ended among them. */
@IntegrationTest
class HoldsApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    PlacingHolds placing;

    @Autowired
    HoldEndings endings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theHoldsOfAnAccountAreListedNewestFirst() {
        day.is("2026-03-16");
        var account = portfolio.anAccount();
        var item =
                portfolio.anInvoice(account, "100.00", "2026-03-01").itemIds().get(0);
        long ofItem = placing.place(order(null, item, "Asks for a copy"), "collector");
        long ofAccount = placing.place(order(account.id(), null, "A letter is on its way"), "collector");
        placing.lift(ofItem, null, "Copy sent", "lead", true);

        var holds = get("/api/v1/holds?account=" + account.id());

        assertThat(holds).hasSize(2);
        assertThat(holds.get(0).get("id").asLong()).isEqualTo(ofAccount);
        assertThat(holds.get(0).get("target").asText()).isEqualTo("ACCOUNT");
        assertThat(holds.get(0).get("owner").asText()).isEqualTo("collector");
        assertThat(holds.get(0).get("reason").asText()).isEqualTo("A letter is on its way");
        assertThat(holds.get(0).get("until").asText()).isEqualTo("2026-03-27");
        assertThat(holds.get(0).get("liftedOn").isNull()).isTrue();
        assertThat(holds.get(1).get("item").asLong()).isEqualTo(item);
        assertThat(holds.get(1).get("liftedOn").asText()).isEqualTo("2026-03-16");
        assertThat(holds.get(1).get("liftReason").asText()).isEqualTo("Copy sent");
        assertThat(get("/api/v1/holds/" + ofAccount)).isEqualTo(holds.get(0));
        assertThat(get("/api/v1/holds?limit=1&before=" + (ofAccount + 1))).containsExactly(holds.get(0));
        assertThat(get("/api/v1/holds?limit=1&before=" + ofAccount)).containsExactly(holds.get(1));
    }

    @Test
    void theDayOfAnotherCreditorTellsNobodyAndEndsNothing() {
        day.is("2026-03-02");
        var account = portfolio.anAccount();
        var other = portfolio.anAccount();
        var hold = placing.place(
                new HoldOrder(
                        null, account.id(), null, "COMPLAINT", "Asks why", null, null, LocalDate.parse("2026-03-16")),
                "collector");
        judge(account, "2026-03-11");
        assertThat(told(hold)).isTrue();

        judge(other, "2026-03-17");

        assertThat(reminded(hold)).isTrue();
        judge(account, "2026-03-17");
        assertThat(reminded(hold)).isFalse();
    }

    private void judge(Account of, String on) {
        transactions.executeWithoutResult(transaction -> endings.judge(of.creditorId(), LocalDate.parse(on)));
    }

    private boolean told(long hold) {
        return is("reminded_at is not null", hold);
    }

    private boolean reminded(long hold) {
        return is("remind_on is not null", hold);
    }

    private boolean is(String what, long hold) {
        return jdbc.sql("select %s from hold where id = ?".formatted(what))
                .param(hold)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aHoldIsLiftedForAReasonAndOwnedBySomebodyWhoIsTold() {
        day.is("2026-03-16");
        var account = portfolio.anAccount();
        long hold = placing.place(order(account.id(), null, "A letter is on its way"), "collector");

        var silent = http.withBasicAuth("collector", "demo")
                .exchange("/api/v1/holds/" + hold, HttpMethod.DELETE, null, String.class);
        var ownedByNobody = http.withBasicAuth("collector", "demo")
                .postForEntity(
                        "/api/v1/holds",
                        new HoldOrder(null, account.id(), null, "COMPLAINT", "Asks why", "nobody-here", null, null),
                        String.class);

        assertThat(silent.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(silent.getBody()).contains("reason");
        assertThat(ownedByNobody.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(ownedByNobody.getBody()).contains("owner: nobody-here is nobody who can sign in");
        assertThat(get("/api/v1/holds/" + hold).get("liftedOn").isNull()).isTrue();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var answer = http.withBasicAuth("collector", "demo").getForEntity("/api/v1/holds/999999999", JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static HoldOrder order(Long account, Long item, String reason) {
        return new HoldOrder(null, account, item, reason, null, null, LocalDate.parse("2026-03-27"));
    }

    private JsonNode get(String path) {
        return http.withBasicAuth("collector", "demo").getForObject(path, JsonNode.class);
    }
}
