package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.util.HashMap;
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

/** That a debtor called or wants to be called, over the API: once per key, by who may, for all of the debtor's accounts. */
@IntegrationTest
class NotedCallsApiIT {

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TestRestTemplate http;

    private Account account;
    private Account other;

    @BeforeEach
    void aDebtorWithTwoAccounts() {
        day.is("2026-03-16");
        var debtor = portfolio.aDebtor();
        account = portfolio.accountOf(portfolio.aCreditor(), debtor);
        other = portfolio.accountOf(portfolio.aCreditor(), debtor);
        portfolio.anInvoice(other, "100.00", "2026-03-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void theSameKeyNotesItOnceForAllAccounts() {
        var first = note("collector", "WROTE", "2026-03-18", "K1");
        var again = note("collector", "WROTE", "2026-03-18", "K1");

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(of(account).findValuesAsText("callOn")).containsExactly("2026-03-18");
        assertThat(of(other).findValuesAsText("how")).containsExactly("WROTE");
    }

    @Test
    void whoMayNotOrNamesNoDayToComeIsRefused() {
        assertThat(note("auditor", "CALLED", null, null).getStatusCode().value())
                .isEqualTo(403);
        assertThat(note("lead", null, null, null).getBody().path("detail").asText())
                .contains("CALLED", "WROTE");
        assertThat(note("lead", "WROTE", null, null).getStatusCode().value()).isEqualTo(422);
        assertThat(note("lead", "CALLED", "2026-03-15", null)
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("2026-03-15");
        assertThat(note("finance", "CALLED", null, null).getStatusCode().value())
                .isEqualTo(201);
    }

    private JsonNode of(Account one) {
        return http.withBasicAuth("auditor", "demo")
                .getForObject("/api/v1/debtor-calls?account=" + one.id(), JsonNode.class);
    }

    private ResponseEntity<JsonNode> note(String user, String how, String callOn, String key) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            headers.set("Idempotency-Key", key + account.id());
        }
        var heard = new HashMap<String, Object>();
        heard.put("account", account.id());
        heard.put("how", how);
        heard.put("callOn", callOn);
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/debtor-calls", HttpMethod.POST, new HttpEntity<>(heard, headers), JsonNode.class);
    }
}
