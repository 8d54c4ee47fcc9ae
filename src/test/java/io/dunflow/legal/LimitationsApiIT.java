package io.dunflow.legal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
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

/** Limitation over the API: who may say what changes it, and what cannot be said. */
@IntegrationTest
class LimitationsApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    private Account account;

    @BeforeEach
    void oneIsOld() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-01T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "500.00", "2023-03-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatSomebodySaysMovesTheDayAndIsNeverChanged() {
        var made = post("collector", "limitations/grounds", said("NEGOTIATION"), "ground " + account.id());
        var again = post("collector", "limitations/grounds", said("NEGOTIATION"), "ground " + account.id());
        var ground = made.getBody().at("/grounds/0/id").asLong();

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(made.getBody());
        assertThat(made.getBody().at("/items/0/suspended").asBoolean()).isTrue();
        assertThat(status("auditor", "limitations/grounds", said("TITLE"))).isEqualTo(403);
        assertThat(status("collector", "limitations/grounds", said(null))).isEqualTo(422);
        var end = Map.<String, Object>of("on", "2026-06-01", "reason", "They broke it off");
        assertThat(status("collector", "limitations/grounds/999999999/end", end))
                .isEqualTo(404);
        assertThat(status("collector", "limitations/grounds/" + ground + "/end", Map.of("reason", "x")))
                .isEqualTo(422);
        assertThat(status("collector", "limitations/grounds/" + ground + "/end", end))
                .isEqualTo(204);
        assertThat(status("collector", "limitations/grounds/" + ground + "/end", end))
                .isEqualTo(409);
        var after = http.withBasicAuth("auditor", "demo")
                .getForObject("/api/v1/limitations?account=" + account.id(), JsonNode.class);
        assertThat(after.at("/items/0/lastDay").asText()).isEqualTo("2026-12-31");
        assertThat(after.at("/grounds/0/ended").asText()).isEqualTo("ENDED");
    }

    private Map<String, Object> said(String kind) {
        var order = new HashMap<String, Object>();
        order.put("account", account.id());
        order.put("kind", kind);
        order.put("from", "2026-06-01");
        order.put("source", "Call");
        return order;
    }

    private int status(String user, String path, Map<String, Object> body) {
        return post(user, path, body).getStatusCode().value();
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
