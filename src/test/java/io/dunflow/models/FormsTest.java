package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

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
