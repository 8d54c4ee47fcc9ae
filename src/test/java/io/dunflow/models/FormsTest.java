package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dunflow.process.forms.FormText;
import io.dunflow.process.forms.FormTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The choices that the forms offer are those that processes and code expect. */
class FormsTest {

    @Test
    void aCallHasTheOutcomesThatTheEscalationKnows() throws IOException {
        assertThat(choices("call-debtor", "outcome"))
                .containsExactly(
                        "PAID",
                        "PROMISES",
                        "DISPUTES",
                        "WANTS_PLAN",
                        "OFFERS_PART",
                        "WANTS_TIME",
                        "ASKS",
                        "CALL_BACK",
                        "REFUSES_CALLS",
                        "NOT_REACHED",
                        "HAND_OVER");
    }

    @Test
    void aRunIsApprovedOrCancelled() throws IOException {
        assertThat(choices("approve-run", "decision")).containsExactly("approve", "cancel");
    }

    @Test
    void aLeadLetsCallAgainSendsBackToRemindersOrHandsOver() throws IOException {
        assertThat(choices("lead-decision", "leadDecision"))
                .containsExactly("call-again", "back-to-reminders", "hand-over");
    }

    @ParameterizedTest
    @MethodSource("io.dunflow.models.Processes#forms")
    void allThatAFormSaysHasGermanWords(String form) throws IOException {
        var german = german().words();

        assertThat(FormText.of(read(form)).map(text -> form + "." + text.key()))
                .isNotEmpty()
                .isSubsetOf(german.keySet());
    }

    @Test
    void whatADesignerAddsShowsAsItIsWrittenUntilSomebodyTranslatesIt() throws IOException {
        var form = (ObjectNode) read("approve-run");
        form.withArray("components").addObject().put("key", "risk").put("label", "How risky?");

        var spoken = german().in(form);

        assertThat(FormText.of(spoken))
                .contains(new FormText("risk", "How risky?"), new FormText("decision", "Ihre Entscheidung"));
        assertThat(FormText.of(form)).contains(new FormText("decision", "Your decision"));
    }

    private static FormTexts german() throws IOException {
        return FormTexts.of(Files.readAllBytes(Path.of(FormTexts.file("de"))));
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
