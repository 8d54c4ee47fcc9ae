package io.dunflow.scenario.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dunflow.IntegrationTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    void aZipIsPlayedWithTheTablesOfItsPolicyFolder() throws IOException {
        var scenario = ONE_REMINDER
                .replace("debtors:", "policy: policies/late\ndebtors:")
                .replace("[{to: huber, level: LEVEL}]", "[]");
        var table = Files.readString(Path.of("dmn/item-level.dmn")).replaceFirst("<text>&gt;= 5<", "<text>&gt;= 9<");
        var zip = zip(Map.of("mine/my.yaml", scenario, "mine/policies/late/item-level.dmn", table));

        var begun = Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(
                        () -> post("application/zip", zip),
                        answer -> answer.getStatusCode() != HttpStatus.TOO_MANY_REQUESTS);
        var answer = Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> get(begun), body -> !body.contains("RUNNING"));

        assertThat(JsonPath.<String>read(answer, "$.state")).as(answer).isEqualTo("PASSED");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
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
        return post("application/yaml", yaml);
    }

    private ResponseEntity<String> post(String type, Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(type));
        return designer().postForEntity("/api/v1/scenarios", new HttpEntity<>(body, headers), String.class);
    }

    private TestRestTemplate designer() {
        return rest.withBasicAuth("designer", "demo");
    }
}
