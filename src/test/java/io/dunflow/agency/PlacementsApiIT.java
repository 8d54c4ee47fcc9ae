package io.dunflow.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Agencies and placements over the API: who may do what, and what a refusal says. */
@IntegrationTest
class PlacementsApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    private Account account;

    @BeforeEach
    void somethingIsOverdue() {
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "1000.00", LocalDate.now().minusMonths(2).toString());
    }

    @Test
    void whatIsNotReadyIsRefusedWithWhatIsMissing() {
        var order = Map.of("account", account.id(), "reason", "Does not answer");

        var refused = send("collector", HttpMethod.POST, "placements", order);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().toString()).contains("three reminders");
        assertThat(status("finance", HttpMethod.POST, "placements", order)).isEqualTo(403);
        assertThat(status("collector", HttpMethod.POST, "placements", Map.of("account", account.id())))
                .isEqualTo(422);
        assertThat(http.withBasicAuth("auditor", "demo")
                        .getForObject("/api/v1/placements?account=" + account.id(), JsonNode.class))
                .isEmpty();
    }

    @Test
    void onlyALeadRefusesWhatThereIs() {
        var said = Map.of("reason", "Pays in April");

        assertThat(status("collector", HttpMethod.POST, "placements/999999999/refuse", said))
                .isEqualTo(403);
        assertThat(status("lead", HttpMethod.POST, "placements/999999999/refuse", said))
                .isEqualTo(404);
        assertThat(status("collector", HttpMethod.POST, "placements/999999999/recall", said))
                .isEqualTo(404);
    }

    @Test
    void aLeadKeepsAgencies() {
        var agency = agency(12, false);

        assertThat(status("collector", HttpMethod.PUT, "agencies/nowhere", agency))
                .isEqualTo(403);
        assertThat(status("lead", HttpMethod.PUT, "agencies/nowhere", agency(101, false)))
                .isEqualTo(422);
        var kept = send("lead", HttpMethod.PUT, "agencies/nowhere", agency).getBody();
        assertThat(kept.at("/feePercent").asText()).isEqualTo("12");
        assertThat(kept.at("/active").asBoolean()).isFalse();
    }

    private static Map<String, Object> agency(int fee, boolean active) {
        return Map.ofEntries(
                Map.entry("name", "Nowhere"),
                Map.entry("countries", List.of("ZZ")),
                Map.entry("licences", List.of("ZZ")),
                Map.entry("kinds", List.of("BUSINESS")),
                Map.entry("feePercent", fee),
                Map.entry("recoveryPercent", 30),
                Map.entry("complaintsPercent", 1),
                Map.entry("tone", "NEUTRAL"),
                Map.entry("active", active));
    }

    private int status(String user, HttpMethod method, String path, Object body) {
        return send(user, method, path, body).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> send(String user, HttpMethod method, String path, Object body) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
    }
}
