package io.dunflow.interest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
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

/** Reference rates over the API: who may add one, and what is refused. */
@IntegrationTest
class RatesApiIT {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

    @Autowired
    TestRestTemplate http;

    @Autowired
    ReferenceRates rates;

    @Autowired
    AddedRates added;

    @BeforeEach
    void aNewHalfYearBegan() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-01-04T09:00:00Z")));
    }

    @AfterEach
    void asBefore() {
        added.takeAway();
        ClockUtil.reset();
    }

    @Test
    void anAdminAddsTheNextHalfYearOnceAndEverybodySeesIt() {
        assertThat(series("DE_BASE").at("/missing/0/from").asText()).isEqualTo("2027-01-01");

        var made = post("admin", order(), "rate-of-2027");
        var again = post("admin", order(), "rate-of-2027");

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(made.getBody());
        assertThat(series("DE_BASE").at("/missing")).isEmpty();
        assertThat(series("DE_BASE").at("/rates/0").toString())
                .contains("2027-06-30", "\"1.77\"", "Bundesbank", "\"admin\"");
        assertThat(rates.known().percent("DE_BASE", NEW_YEAR)).isEqualByComparingTo("1.77");
    }

    @Test
    void whatCannotBeIsRefusedWithItsCode() {
        assertThat(post("finance", order(), null).getStatusCode().value()).isEqualTo(403);
        assertThat(refusal("from", "2026-07-01")).isEqualTo("409 rate.overlap");
        assertThat(refusal("from", "2027-07-01")).isEqualTo("409 rate.gap");
        assertThat(refusal("from", "2027-02-01")).isEqualTo("422 rate.from");
        assertThat(refusal("from", null)).isEqualTo("422 missing");
        assertThat(refusal("through", "2027-12-31")).isEqualTo("422 rate.through");
        assertThat(refusal("percent", "177")).isEqualTo("422 rate.absurd");
        assertThat(refusal("percent", "1,77")).isEqualTo("422 amount.unreadable");
        assertThat(refusal("percent", "7.71")).isEqualTo("409 rate.jump");
        assertThat(refusal("source", " ")).isEqualTo("422 missing");
        assertThat(refusal("series", "LIBOR")).isEqualTo("422 rate.series");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T09:00:00Z")));
        assertThat(refusal("percent", "1.77")).isEqualTo("409 rate.early");
    }

    @Test
    void aJumpThatIsMeantIsTaken() {
        var order = order();
        order.put("percent", "-0.88");
        order.put("jump", true);

        assertThat(post("admin", order, null).getStatusCode().value()).isEqualTo(201);
    }

    private String refusal(String field, Object value) {
        var order = order();
        order.put(field, value);
        var answer = post("admin", order, null);
        return answer.getStatusCode().value() + " "
                + answer.getBody().at("/code").asText();
    }

    private static Map<String, Object> order() {
        return new HashMap<>(Map.of(
                "series", "DE_BASE",
                "from", "2027-01-01",
                "percent", "1.77",
                "source", "Deutsche Bundesbank, press release"));
    }

    private JsonNode series(String name) {
        for (var series :
                http.withBasicAuth("collector", "demo").getForObject("/api/v1/interest/rates", JsonNode.class)) {
            if (series.at("/series").asText().equals(name)) {
                return series;
            }
        }
        throw new AssertionError(name);
    }

    private ResponseEntity<JsonNode> post(String user, Map<String, Object> order, String key) {
        var headers = new HttpHeaders();
        if (key != null) {
            headers.set("Idempotency-Key", key);
        }
        return http.withBasicAuth(user, "demo")
                .exchange("/api/v1/interest/rates", HttpMethod.POST, new HttpEntity<>(order, headers), JsonNode.class);
    }
}
