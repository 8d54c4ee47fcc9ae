package io.dunflow.scenario.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.scenario.play.Situation;
import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.Script;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decides in a task otherwise than the tables, or moves a limitation, says why, and an auditor finds it counted. */
@Tag("properties")
class OverridesProperties {

    private static final List<Script> SCRIPTS = ReadingScripts.in(List.of(Path.of("bpmn/scenarios")));

    private static final String WHY = "The owner of both wants it so";

    @ParameterizedTest
    @CsvSource({
        "Approve the hand-over, placementDecision, refuse, PLACEMENT_REFUSED",
        "Approve the legal action, legalDecision, do-not-sue, LEGAL_NOT_SUED",
        "Look at a payment after the opening: Huber AG (huber), followUpDecision, approve, PARKED_KEPT",
        "Look at a payment after the opening: Maier KG (maier), followUpDecision, refuse, PARKED_RETURNED",
    })
    void whatIsDecidedOtherwiseInATaskNeedsAReasonAndIsCounted(String name, String field, String said, String kind) {
        var situation = Situation.of(name, SCRIPTS).orElseThrow();
        var task = situation.play();
        var by = situation.by(task);
        var read = Theatre.as(by).getForObject(Theatre.url("/tasks/" + task.id()), JsonNode.class);

        var silent = complete(by, read, Map.of(field, said));
        var reasoned = complete(by, read, Map.of(field, said, "note", WHY));

        assertThat(silent.getStatusCode()).as(silent.getBody()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(reasoned.getStatusCode()).as(reasoned.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(counted(by)).containsExactly(kind);
    }

    @Test
    void whoeverMovesALimitationIsCountedOnceForAllItems() {
        Situation.of("Call the debtor", SCRIPTS).orElseThrow().play();
        long account = Theatre.get(JdbcClient.class)
                .sql("select min(account_id) from item")
                .query(Long.class)
                .single();
        var today = LocalDate.ofInstant(Theatre.get(Clock.class).instant(), ZoneOffset.UTC);
        var ground = Map.of("account", account, "kind", "ACKNOWLEDGED", "from", today, "source", WHY);

        var said = Theatre.as("lead").postForEntity(Theatre.url("/limitations/grounds"), ground, String.class);

        assertThat(said.getStatusCode()).as(said.getBody()).isEqualTo(HttpStatus.CREATED);
        assertThat(counted("lead")).containsExactly("LIMITATION");
    }

    private static ResponseEntity<String> complete(String by, JsonNode read, Map<String, String> fields) {
        return Theatre.as(by)
                .postForEntity(
                        Theatre.url("/tasks/" + read.path("id").asText() + "/complete"),
                        Map.of("version", read.path("version").asText(), "fields", fields),
                        String.class);
    }

    /** Kinds of what this person decided for this reason. */
    private static List<String> counted(String person) {
        var each =
                Theatre.as("auditor").getForObject(Theatre.url("/concessions/each?person=" + person), JsonNode.class);
        return StreamSupport.stream(each.spliterator(), false)
                .filter(one -> one.path("reason").asText().equals(WHY))
                .map(one -> one.path("kind").asText())
                .toList();
    }
}
