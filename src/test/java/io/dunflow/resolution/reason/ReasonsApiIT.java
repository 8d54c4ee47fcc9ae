package io.dunflow.resolution.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why it is not paid, over the API: once per key, by who may, and with what was done about it. */
@IntegrationTest
class ReasonsApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    @Autowired
    TestRestTemplate http;

    private Account account;

    @BeforeEach
    void anAccountThatIsDue() {
        day.is("2026-03-16");
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "100.00", "2026-03-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theSameKeyTellsItOnceAndTheNextReasonEndsItsTask() {
        var first = tell("finance", "PROCESS", "K1");
        var again = tell("finance", "PROCESS", "K1");
        var id = first.getBody().path("id").asLong();

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(first.getBody().path("response").asText()).isEqualTo("ASK");
        assertThat(first.getBody().path("target").asText()).isEqualTo("reason:" + id);
        assertThat(first.getBody().path("doneOn").asText()).isEqualTo("2026-03-16");
        assertThat(waiting(id)).isOne();

        var next = tell("collector", "MISSING_DOCUMENT", null).getBody();

        assertThat(waiting(id)).isZero();
        assertThat(next.path("target").asText()).startsWith("notice:");
        assertThat(of("auditor").findValuesAsText("reason")).containsExactly("MISSING_DOCUMENT", "PROCESS");
    }

    @Test
    void whoMayNotOrSaysNothingIsRefused() {
        assertThat(tell("auditor", "FORGOT", null).getStatusCode().value()).isEqualTo(403);
        assertThat(tell("lead", null, null).getBody().path("detail").asText()).contains("FORGOT", "CASH");
        assertThat(tell("lead", "FORGOT", null).getBody().path("response").asText())
                .isEqualTo("NOTHING");
    }

    private long waiting(long reason) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("reason:" + reason)
                .count();
    }

    private JsonNode of(String user) {
        return http.withBasicAuth(user, "demo")
                .getForObject("/api/v1/non-payment-reasons?account=" + account.id(), JsonNode.class);
    }

    private ResponseEntity<JsonNode> tell(String user, String reason, String key) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            headers.set("Idempotency-Key", key + account.id());
        }
        var order = new HashMap<String, Object>(Map.of("account", account.id(), "note", "By mail"));
        order.put("reason", reason);
        return http.withBasicAuth(user, "demo")
                .exchange(
                        "/api/v1/non-payment-reasons",
                        HttpMethod.POST,
                        new HttpEntity<>(order, headers),
                        JsonNode.class);
    }
}
