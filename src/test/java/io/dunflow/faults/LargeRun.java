package io.dunflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A run of many accounts on a server that something happens to. */
final class LargeRun {

    static final int ACCOUNTS = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CREDITOR =
            """
            {"name": "Werk Nord GmbH", "currency": "EUR", "jurisdiction": "DE", "zone": "Europe/Berlin",
             "calendar": "DE", "language": "de", "email": "mahnung@werk-nord.example.invalid"}
            """;

    private final ServerProcess server;
    private final long id;

    private LargeRun(ServerProcess server, long id) {
        this.server = server;
        this.id = id;
    }

    /** Imports the accounts, each with one overdue item, and has a run proposed by one person and approved by another. */
    static LargeRun approvedOn(ServerProcess server) {
        server.send("finance", "PUT", "/api/v1/creditors/NORD", CREDITOR);
        server.send("finance", "POST", "/api/v1/imports/open-items?mapping=plain", openItems());
        var run = read(server.send(
                "finance",
                "POST",
                "/api/v1/dunning-runs",
                "{\"runDate\": \"" + ServerProcess.DAY + "\", \"creditor\": \"NORD\"}"));
        var large = new LargeRun(server, run.get("id").asLong());
        server.send("lead", "POST", large.path() + "/approve", "");
        return large;
    }

    private static String openItems() {
        return IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(n ->
                        "NORD,N-%1$d,Kunde %1$d,n%1$d@example.invalid,EMAIL,R-%1$d,2026-02-01,2026-03-01,EUR,120.00"
                                .formatted(n))
                .collect(Collectors.joining(
                        "\n",
                        "creditor,debtor,name,email,channels,number,issue_date,due_date,currency,amount\n",
                        "\n"));
    }

    /** Waits until the run is in the middle: something is done, and something is not. */
    void awaitTheMiddle() {
        Awaitility.await("middle of the run")
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(2))
                .until(() -> done() >= ACCOUNTS / 10);
        assertThat(done()).as("accounts done when it is interrupted").isLessThan(ACCOUNTS * 8 / 10);
    }

    /** Waits until the run is over and all its letters have left, by themselves. */
    void awaitTheEnd() {
        Awaitility.await("end of the run")
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(4))
                .ignoreExceptions()
                .until(() -> state().get("state").asText().equals("COMPLETED") && done() == ACCOUNTS);
    }

    int done() {
        return state().get("progress").get("done").asInt();
    }

    JsonNode state() {
        return read(server.get("auditor", path()));
    }

    private String path() {
        return "/api/v1/dunning-runs/" + id;
    }

    long id() {
        return id;
    }

    /** All lines are done and every invariant holds. */
    void isWhole() {
        var progress = state().get("progress");
        assertThat(progress.get("done").asInt()).isEqualTo(ACCOUNTS);
        assertThat(progress.get("open").asInt()).isZero();
        assertThat(progress.get("failed").asInt()).isZero();
        for (var invariant : read(server.get("auditor", "/api/v1/invariants")).get("invariants")) {
            assertThat(invariant.get("violations"))
                    .as(invariant.get("name").asText())
                    .isEmpty();
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
