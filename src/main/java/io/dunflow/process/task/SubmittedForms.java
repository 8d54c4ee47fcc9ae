package io.dunflow.process.task;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import io.dunflow.worklist.UserTask;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets Tasklist complete a task; says in its reader's language, by the labels of the form, which field is missing or wrong. */
@Component
class SubmittedForms {

    private static final int MOST_BYTES = 1_000_000;

    private final WebappRefusals refusals;
    private final ObjectMapper json;

    SubmittedForms(WebappRefusals refusals, ObjectMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    void submit(UserTask task, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var body = request.getInputStream().readNBytes(MOST_BYTES);
        var missing = entered(body).flatMap(task::missing);
        if (missing.isPresent()) {
            var why = problem(missing.get().label(), say("task.missing"));
            refusals.write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, why);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(new ReadBody(request, body), answer);
        var refused = NotingRefusals.noted().filter(refusal -> answer.getStatus() >= HttpStatus.BAD_REQUEST.value());
        if (refused.isPresent()) {
            answer.resetBuffer();
            refusals.write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, byLabels(task, refused.get()));
        } else {
            answer.copyBodyToResponse();
        }
    }

    private static Sentence byLabels(UserTask task, Refusal refused) {
        return refused instanceof InvalidInput wrong
                ? say(
                        "problems",
                        wrong.problems().stream()
                                .map(one -> problem(
                                        task.asking(one.field())
                                                .map(UserTask.Field::label)
                                                .orElse(one.field()),
                                        one.reason()))
                                .toList())
                : refused.sentence();
    }

    private static Sentence problem(String label, Sentence why) {
        return say("problem", label.replaceFirst("\\?$", ""), why);
    }

    /** Values by the fields' names; empty when the body is none of a form, which the engine then says. */
    private Optional<Map<String, String>> entered(byte[] body) throws IOException {
        try {
            var entered = new HashMap<String, String>();
            json.readTree(body)
                    .path("variables")
                    .properties()
                    .forEach(field ->
                            entered.put(field.getKey(), text(field.getValue().path("value"))));
            return Optional.of(entered);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }
}
