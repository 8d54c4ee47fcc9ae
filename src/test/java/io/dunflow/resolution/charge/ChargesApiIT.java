package io.dunflow.resolution.charge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.ChargeKind;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.TakingOverCharges;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** Charges over the API: who may book and waive them, and what the reader is told of each. */
@IntegrationTest
class ChargesApiIT {

    @Autowired
    TestRestTemplate http;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TakingOverCharges takingOver;

    private Account account;

    @BeforeEach
    void anAccountOwesMore() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-01T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "1200.00", "2026-01-05");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void financeBooksWhatALetterClaimedOnceAndEverybodySeesIt() {
        var charge = "charges/" + claimed("40.00");

        assertThat(post("collector", charge + "/booking").getStatusCode().value())
                .isEqualTo(403);
        var booked = post("finance", charge + "/booking").getBody();
        post("finance", charge + "/booking");

        assertThat(booked.at("/state").asText()).isEqualTo("BOOKED");
        assertThat(booked.at("/open").asText()).isEqualTo("40.00");
        var seen = get("accounts/" + account.id() + "/charges").getBody();
        assertThat(seen.findValuesAsText("state")).containsExactly("BOOKED", "CLAIMED", "BOOKED");
        assertThat(get("accounts/" + account.id()).getBody().at("/charges").asText())
                .isEqualTo("40.00");
        assertThat(get("charges/999999999").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void aCollectorWaivesNoMoreThanTheTableLetsAndALeadMore() {
        var small = "charges/" + claimed("40.00");
        var large = "charges/" + claimed("5100.00");

        assertThat(post("auditor", small + "/waiver").getStatusCode().value()).isEqualTo(403);
        assertThat(post("collector", large + "/waiver").getBody().toString()).contains("charge.senior");
        assertThat(post("collector", small + "/waiver").getBody().at("/state").asText())
                .isEqualTo("WAIVED");
        assertThat(post("collector", small + "/waiver").getStatusCode().value()).isEqualTo(409);
        assertThat(post("lead", large + "/waiver").getBody().at("/changedBy").asText())
                .isEqualTo("lead");
        var counted = get("concessions").getBody().toString();
        assertThat(counted).contains("CHARGE_WAIVER");
    }

    private long claimed(String amount) {
        return takingOver.takeOver(
                new TakingOverCharges.Claimed(
                        account.id(), null, null, ChargeKind.FIXED_SUM, new BigDecimal(amount), null, null, null),
                "finance");
    }

    private ResponseEntity<JsonNode> get(String path) {
        return http.withBasicAuth("lead", "demo").getForEntity("/api/v1/" + path, JsonNode.class);
    }

    private ResponseEntity<JsonNode> post(String user, String path) {
        return http.withBasicAuth(user, "demo")
                .postForEntity("/api/v1/" + path, Map.of("reason", "An old customer"), JsonNode.class);
    }
}
