package io.dunflow.process.task;

import static io.dunflow.ledger.Sentence.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebappRefusalsTest {

    @Test
    void whatOthersWroteIsNoHtmlInTheWebapps() throws Exception {
        var response = new MockHttpServletResponse();

        new WebappRefusals(null, new ObjectMapper())
                .write(
                        new MockHttpServletRequest(),
                        response,
                        HttpStatus.CONFLICT,
                        say("task.taken", "<img src=x onerror=alert(1)>"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void quotesAndAmpersandsAreReadAsTheyAre() throws Exception {
        var response = new MockHttpServletResponse();

        new WebappRefusals(null, new ObjectMapper())
                .write(
                        new MockHttpServletRequest(),
                        response,
                        HttpStatus.CONFLICT,
                        say("task.taken", "Hargreaves & \"Sons\""));

        assertThat(new ObjectMapper()
                        .readTree(response.getContentAsString())
                        .get("message")
                        .asText())
                .contains("Hargreaves & \"Sons\"");
    }
}
