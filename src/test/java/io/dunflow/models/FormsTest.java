package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of Tasklist: what the bundled renderer can show, and the values that processes and code expect. */
class FormsTest {

    private static final Set<String> KNOWN =
            Set.of("text", "table", "separator", "select", "textfield", "textarea", "datetime");
    /** What others can write into: names, addresses, notes. Rendered as Markdown it could become a link. */
    private static final List<String> FOREIGN = List.of(
            "runTitle",
            "runSummary",
            "debtorName",
            "creditorName",
            "phone",
            "email",
            "followUpTitle",
            "followUpSummary");

    static List<String> forms() {
        return Processes.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedLikeItsFileAndUsesWhatTasklistCanRender(String id) throws IOException {
        JsonNode form = read(id);

        assertThat(form.path("id").asText()).isEqualTo(id);
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("components"))
                .extracting(part -> part.path("type").asText())
                .isSubsetOf(KNOWN);
        assertThat(form.path("components"))
                .extracting(part -> part.path("id").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatOthersWroteIsNeverRenderedAsMarkdown(String id) throws IOException {
        assertThat(read(id).path("components"))
                .filteredOn(part -> part.path("type").asText().equals("text"))
                .extracting(part -> part.path("text").asText())
                .allSatisfy(text -> assertThat(FOREIGN).noneMatch(text::contains));
    }

    @Test
    void aCallHasTheSixOutcomesThatTheEscalationKnows() throws IOException {
        assertThat(choices("call-debtor", "outcome"))
                .containsExactly("PAID", "PROMISES", "DISPUTES", "WANTS_PLAN", "NOT_REACHED", "HAND_OVER");
    }

    @Test
    void aRunIsApprovedOrCancelled() throws IOException {
        assertThat(choices("approve-run", "decision")).containsExactly("approve", "cancel");
    }

    @Test
    void aLeadLetsCallAgainOrSendsBackToReminders() throws IOException {
        assertThat(choices("lead-decision", "leadDecision")).containsExactly("call-again", "back-to-reminders");
    }

    private static List<String> choices(String form, String key) throws IOException {
        return StreamSupport.stream(read(form).path("components").spliterator(), false)
                .filter(part -> part.path("key").asText().equals(key))
                .flatMap(part -> StreamSupport.stream(part.path("values").spliterator(), false))
                .map(choice -> choice.path("value").asText())
                .toList();
    }

    private static JsonNode read(String id) throws IOException {
        return new ObjectMapper()
                .readTree(Processes.FOLDER.resolve(id + ".form").toFile());
    }
}
