package io.dunflow.resolution.writeoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
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

/** Write-offs over the API: who may ask, who may approve, once; what comes in afterwards, and the reversal. */
@IntegrationTest
class WriteOffsApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    private Account account;

    @BeforeEach
    void twelveHundredAreOld() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-01T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "1200.00", "2026-01-05");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void isAskedForOnceAndApprovedByASecondPerson() {
        var key = "write-off " + account.id();
        var made = post("finance", "write-offs", order("1200.00"), key);
        var again = post("finance", "write-offs", order("1200.00"), key);
        var one = "write-offs/" + made.getBody().at("/id").asLong();

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(made.getBody());
        assertThat(made.getBody().at("/approver").asText()).isEqualTo("FINANCE");
        assertThat(status("collector", one + "/approve")).isEqualTo(403);
        assertThat(status("auditor", "write-offs")).isEqualTo(403);
        assertThat(status("finance", one + "/approve")).isEqualTo(403);
        assertThat(status("lead", "write-offs/999999999/approve")).isEqualTo(404);
        assertThat(state(post("lead", one + "/approve", Map.of()))).isEqualTo("BOOKED");
        assertThat(status("lead", one + "/approve")).isEqualTo(409);
        assertThat(status("collector", one + "/reverse")).isEqualTo(403);
        assertThat(state(post("finance", one + "/reverse", Map.of("reason", "He is back"))))
                .isEqualTo("REVERSED");
    }

    @Test
    void aCollectorAsksForNoMoreThanTheTableSays() {
        var refused = post("collector", "write-offs", order("1200.00"));
        var allowed = post("collector", "write-offs", order("900.00"));

        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody().toString()).contains("BEYOND_COLLECTOR");
        assertThat(allowed.getStatusCode().value()).isEqualTo(201);
        assertThat(post("collector", "write-offs", Map.of("account", account.id(), "reason", "Gone"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void aListOfSmallBalancesIsApprovedAsAWhole() {
        var owner = portfolio.aCreditor();
        portfolio.anInvoice(portfolio.accountOf(owner, portfolio.aDebtor()), "4.00", "2026-01-05");
        var creditor = owner.code();

        var made = post("finance", "write-off-lists", Map.of("creditor", creditor));
        var one = "write-off-lists/" + made.getBody().at("/id").asLong();

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(made.getBody().at("/amount").asText()).isEqualTo("4.00");
        assertThat(status("collector", one + "/approve")).isEqualTo(403);
        assertThat(status("finance", one + "/approve")).isEqualTo(403);
        assertThat(state(post("lead", one + "/approve", Map.of()))).isEqualTo("BOOKED");
        assertThat(http.withBasicAuth("auditor", "demo")
                        .getForEntity("/api/v1/provisions?creditor=" + creditor, JsonNode.class)
                        .getBody())
                .isEmpty();
    }

    private static String state(ResponseEntity<JsonNode> answer) {
        return answer.getBody().at("/state").asText();
    }

    private int status(String user, String path) {
        return post(user, path, Map.of("reason", "No")).getStatusCode().value();
    }

    private Map<String, Object> order(String amount) {
        return Map.of(
                "account",
                account.id(),
                "amount",
                amount,
                "cause",
                "UNCOLLECTABLE",
                "reason",
                "Three letters came back");
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body, String... key) {
        var headers = new HttpHeaders();
        if (key.length > 0) {
            headers.set("Idempotency-Key", key[0]);
        }
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
