package io.dunflow.scenario.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.audit.Invariants;
import io.dunflow.process.stage.WaitingTask;
import io.dunflow.scenario.history.Theatre;
import io.dunflow.scenario.scene.Stage;
import io.dunflow.scenario.script.ReadingScripts;
import io.dunflow.scenario.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Every user task of the shipped models is found by its group, says why it is urgent and when it is due, shows what its
 * form shows, and is completed over the API once, by what still stands. The situations are those of the scenarios: a user
 * task that nobody completes in one fails here.
 */
@Tag("properties")
class EveryUserTaskProperties {

    private static final Path MODELS = Path.of("bpmn");

    /** Those who have tasks; the demo's users are called as their groups. */
    private static final List<String> GROUPS = List.of("collector", "finance", "lead", "credit");

    private static final Pattern ACCOUNT = Pattern.compile("/accounts/(\\d+)");

    private static final List<Script> SCRIPTS = ReadingScripts.in(List.of(MODELS.resolve("scenarios")));

    private final ObjectMapper json = Theatre.get(ObjectMapper.class);

    /** A user task of a model. */
    record Modelled(String id, String name, String form) {

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Modelled> userTasks() throws IOException {
        try (var files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .map(task -> new Modelled(task.getId(), task.getName(), task.getCamundaFormRef()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("userTasks")
    void aUserTaskIsFoundReadAndCompletedOnceOverTheApi(Modelled modelled) throws IOException {
        var situation = Situation.of(modelled.name(), SCRIPTS)
                .orElseThrow(() -> new AssertionError("No scenario completes the task " + modelled.name()));
        var waiting = situation.play();
        var path = "/" + waiting.id();
        var by = situation.by(waiting);

        assertThat(listed(by)).as("%s in %s", by, situation).contains(waiting.id());
        var task = read(by, path);
        assertThat(task.toString()).doesNotContain("{{", "${");
        demandDays(task);
        demandPriority(task);
        demandAllThatTheFormShows(modelled, task);
        demandPriorityAnew(by, path, task);
        refuseOthers(waiting, path, task);
        refuseStale(by, path, read(by, path), situation.fields(waiting));
        completeOnce(by, path, read(by, path), situation.fields(waiting));
        Theatre.get(Stage.class).clock().settle();
        assertThat(Theatre.get(Invariants.class).violated()).isEmpty();
    }

    private static void demandDays(JsonNode task) {
        var due = Instant.parse(task.path("due").asText());
        var followUp = Instant.parse(task.path("followUp").asText());
        assertThat(followUp).isBeforeOrEqualTo(due);
        assertThat(due).isAfter(Instant.parse(task.path("created").asText()));
    }

    private static void demandPriority(JsonNode task) {
        assertThat(reasons(task)).as("%s", task).isNotEmpty().allMatch(row -> row.hasNonNull("reason"));
        assertThat(reasons(task).stream()
                        .mapToInt(row -> row.path("points").asInt())
                        .sum())
                .as("%s", task)
                .isEqualTo(task.path("priority").asInt());
    }

    /** What its texts and tables name, and nothing asks for. */
    private void demandAllThatTheFormShows(Modelled modelled, JsonNode task) throws IOException {
        var form = json.readTree(MODELS.resolve(modelled.form() + ".form").toFile());
        var fields = form.path("components").findValuesAsText("key");
        var shown = Stream.of("text", "dataSource", "valuesExpression")
                .flatMap(name -> form.path("components").findValuesAsText(name).stream())
                .flatMap(EveryUserTaskProperties::names)
                .filter(name -> !fields.contains(name))
                .toList();
        assertThat(shown).isNotEmpty().allMatch(name -> task.path("shows").has(name), "is shown");
    }

    /** Names in {@code {{name}}}, {@code =name} and {@code =[{column: name}]}. */
    private static Stream<String> names(String text) {
        return Pattern.compile("\\{\\{(\\w+)}}|^=(\\w+)|: (\\w+)(?=[,}])")
                .matcher(text)
                .results()
                .map(EveryUserTaskProperties::name);
    }

    private static String name(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
    }

    /** A lead puts points on top of all that is about the account. */
    private void demandPriorityAnew(String by, String path, JsonNode task) throws IOException {
        var account = ACCOUNT.matcher(task.path("shows").toString());
        if (!account.find()) {
            return;
        }
        var until = LocalDate.now(Theatre.get(Clock.class)).plusDays(2);
        var onTop = Map.of("points", 7, "until", until, "reason", "The owner asked me");
        var set = Theatre.as("lead")
                .exchange(
                        Theatre.url("/accounts/" + account.group(1) + "/priority"),
                        HttpMethod.PUT,
                        new HttpEntity<>(onTop),
                        String.class);
        assertThat(set.getStatusCode()).as(set.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        var now = read(by, path);
        assertThat(now.path("priority").asInt()).isEqualTo(task.path("priority").asInt() + 7);
        assertThat(reasons(now)).anyMatch(row -> row.path("reason").asText().contains("The owner asked me"));
        demandPriority(now);
    }

    private void refuseOthers(WaitingTask waiting, String path, JsonNode task) throws IOException {
        for (var other : GROUPS.stream()
                .filter(group -> !waiting.groups().contains(group))
                .toList()) {
            assertThat(listed(other)).as(other).doesNotContain(waiting.id());
            assertThat(complete(other, path, task.path("version").asText(), Map.of())
                            .getStatusCode())
                    .as(other)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    /** As if all that can be read had been otherwise before. */
    private void refuseStale(String by, String path, JsonNode task, Map<String, String> fields) {
        var before = task.path("version").asText().replaceAll("-[0-9a-f]+", "-0");

        var refused = complete(by, path, before, fields);

        assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("has changed").doesNotContainPattern("[a-z][A-Z]\\w+ is ");
    }

    private void completeOnce(String by, String path, JsonNode task, Map<String, String> fields) {
        var first = complete(by, path, task.path("version").asText(), fields);
        var second = complete(by, path, task.path("version").asText(), fields);

        assertThat(first.getStatusCode()).as(first.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(second.getStatusCode()).as(second.getBody()).isEqualTo(HttpStatus.GONE);
        assertThat(second.getBody()).contains(by + " completed it");
    }

    private static List<JsonNode> reasons(JsonNode task) {
        return elements(task.path("shows").path("priorityReasons"));
    }

    private List<String> listed(String who) throws IOException {
        return elements(json.readTree(Theatre.as(who).getForObject(Theatre.url("/tasks?limit=200"), String.class)))
                .stream()
                .map(task -> task.path("id").asText())
                .toList();
    }

    private JsonNode read(String who, String path) throws IOException {
        var answer = Theatre.as(who).getForEntity(Theatre.url("/tasks" + path), String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return json.readTree(answer.getBody());
    }

    private ResponseEntity<String> complete(String who, String path, String version, Map<String, String> fields) {
        return Theatre.as(who)
                .postForEntity(
                        Theatre.url("/tasks" + path + "/complete"),
                        Map.of("version", version, "fields", fields),
                        String.class);
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
