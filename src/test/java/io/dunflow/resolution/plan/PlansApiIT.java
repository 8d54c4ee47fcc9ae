package io.dunflow.resolution.plan;

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

/** Plans over the API: who may do what, once, and what is refused how. */
@IntegrationTest
class PlansApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    private Account account;

    @BeforeEach
    void sixThousandAreOverdue() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "6000.00", "2026-02-16");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aLeadApprovesWhatIsBeyondTheCollectorAndTheDebtorAcceptsIt() {
        var key = "plan " + account.id();
        var proposed = post("collector", "", order(6, "2026-03-10"), key);
        var again = post("collector", "", order(6, "2026-03-10"), key);
        var id = "/" + proposed.getBody().at("/plan/id").asLong();

        assertThat(proposed.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(proposed.getBody());
        assertThat(proposed.getBody().at("/plan/state").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(proposed.getBody().at("/instalments")).hasSize(6);
        assertThat(post("collector", id + "/approve", Map.of()).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("lead", id + "/approve", Map.of())
                        .getBody()
                        .at("/plan/state")
                        .asText())
                .isEqualTo("OFFERED");
        assertThat(post("collector", id + "/accept", Map.of())
                        .getBody()
                        .at("/plan/state")
                        .asText())
                .isEqualTo("ACTIVE");
        assertThat(post("collector", id + "/accept", Map.of()).getStatusCode().value())
                .isEqualTo(409);
        assertThat(get("auditor", id).at("/plan/agreedBy").asText()).isEqualTo("collector");
    }

    @Test
    void whatALeadAgreedToOnlyALeadTakesBack() {
        var id = "/"
                + post("collector", "", order(6, "2026-03-10"))
                        .getBody()
                        .at("/plan/id")
                        .asLong();
        post("lead", id + "/approve", Map.of());
        post("collector", id + "/accept", Map.of());

        var refused = post("collector", id + "/withdraw", Map.of("reason", "customer asked"));

        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody().path("detail").asText()).contains("only a lead can take it back");
        assertThat(post("lead", id + "/withdraw", Map.of("reason", "customer asked"))
                        .getBody()
                        .at("/plan/state")
                        .asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aRefusalNamesTheNearestPlanThatMayBeOffered() {
        var refused = post("collector", "", order(24, "2026-03-10"));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().toString()).contains("12 instalments from 2026-03-10");
        var preview = post("collector", "/preview", order(24, "2026-03-10")).getBody();
        assertThat(preview.at("/acceptable").asBoolean()).isFalse();
        assertThat(preview.at("/schedule")).hasSize(12);
    }

    @Test
    void whenAllThatIsOverdueIsPlannedWhatIsNotDueYetIsLeftAlone() {
        portfolio.anInvoice(account, "500.00", "2026-04-16");
        assertThat(post("lead", "", order(3, "2026-03-10"))
                        .getBody()
                        .at("/plan/amount")
                        .asText())
                .isEqualTo("6000.00");

        var second = post("lead", "", order(3, "2026-03-10"));

        assertThat(second.getStatusCode().value()).as(second.toString()).isEqualTo(422);
        assertThat(second.getBody().path("detail").asText()).startsWith("items: nothing overdue is left");
        assertThat(post("lead", "/preview", order(3, "2026-03-10"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(get("lead", "?account=" + account.id())).hasSize(1);
    }

    @Test
    void whoMayNotProposesNothingAndWhatIsNotThereIsNotFound() {
        assertThat(post("finance", "", order(6, "2026-03-10")).getStatusCode().value())
                .isEqualTo(403);
        assertThat(post("lead", "/999999999/accept", Map.of()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(post("collector", "/1/withdraw", Map.of()).getStatusCode().value())
                .isIn(404, 422);
    }

    private Map<String, Object> order(int instalments, String first) {
        return Map.of("account", account.id(), "instalments", instalments, "first", first, "reason", "CASH");
    }

    private JsonNode get(String user, String path) {
        return http.withBasicAuth(user, "demo").getForObject("/api/v1/plans" + path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String path, Object body, String... key) {
        var headers = new HttpHeaders();
        if (key.length > 0) {
            headers.set("Idempotency-Key", key[0]);
        }
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/plans" + path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
