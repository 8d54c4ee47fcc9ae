package io.dunflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A designer plays a scenario over the API: beside the server, whose data and clock it does not touch. */
@IntegrationTest
class ScenariosApiIT {

    private static final String ONE_REMINDER =
            """
            scenario: A reminder
            debtors: {huber: {name: Huber AG}}
            timeline:
            - on: 2026-03-02
              invoice: {number: R1, debtor: huber, amount: 400.00, due: 2026-03-31}
            - on: 2026-04-07
              run: {}
            - expect:
                notices: [{to: huber, level: LEVEL}]
            """;

    @Autowired
    private TestRestTemplate rest;

    @Test
    void whatFailsIsToldWithItsStoryAndOthersWait() {
        var begun = post(ONE_REMINDER.replace("LEVEL", "2"));
        var second = post(ONE_REMINDER.replace("LEVEL", "1"));

        var answer = Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> get(begun), body -> !body.contains("RUNNING"));

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(JsonPath.<String>read(answer, "$.state")).isEqualTo("FAILED");
        assertThat(JsonPath.<String>read(answer, "$.told"))
                .contains(
                        "scenario.yaml:9: notices",
                        "found     {on: 2026-04-07, to: huber",
                        "Rule_Business_New_FirstReminder");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithItsLine() {
        var answer = post("scenario: S\ntimeline:\n- on: 2026-03-02\n  rum: {}\n");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody()).contains("scenario.yaml:4: timeline[0].rum: there is no such field here, but ");
    }

    private String get(ResponseEntity<String> begun) {
        int id = JsonPath.read(begun.getBody(), "$.id");
        return designer().getForObject("/api/v1/scenarios/" + id, String.class);
    }

    private ResponseEntity<String> post(String yaml) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("application/yaml"));
        return designer().postForEntity("/api/v1/scenarios", new HttpEntity<>(yaml, headers), String.class);
    }

    private TestRestTemplate designer() {
        return rest.withBasicAuth("designer", "demo");
    }
}
