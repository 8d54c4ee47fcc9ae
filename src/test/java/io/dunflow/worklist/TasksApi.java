package io.dunflow.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The tasks of collectors of one creditor, as they find, take and complete them over the API. */
@Component
class TasksApi {

    private static final String TASKS = "/api/v1/tasks";

    private final MockMvc mvc;
    private final IdentityService identity;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    TasksApi(WebApplicationContext application, IdentityService identity, ObjectMapper json, JdbcClient jdbc) {
        this.mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        this.identity = identity;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A collector who sees this creditor only. */
    String collectorOf(Creditor creditor, String name) {
        var who = name + Portfolio.next().replaceAll("\\W", "");
        identity.saveUser(identity.newUser(who));
        identity.createMembership(who, "collector");
        jdbc.sql(
                        "insert into creditor_grant (user_id, creditor_id, granted_by, granted_at) values (?, ?, 'test', now())")
                .params(who, creditor.id())
                .update();
        return who;
    }

    JsonNode theOneTask(String who, Creditor creditor) throws Exception {
        var list = json.readTree(mvc.perform(MockMvcRequestBuilders.get(TASKS + "?limit=200")
                        .with(user(who).roles("COLLECTOR")))
                .andReturn()
                .getResponse()
                .getContentAsString());
        var own = StreamSupport.stream(list.spliterator(), false)
                .filter(task -> task.path("creditor").asText().equals(creditor.code()))
                .toList();
        assertThat(own).hasSize(1);
        return own.get(0);
    }

    MockHttpServletResponse get(String who, JsonNode task) throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.get(TASKS + "/" + task.path("id").asText())
                                .with(user(who).roles("COLLECTOR")))
                .andReturn()
                .getResponse();
    }

    JsonNode read(String who, JsonNode task) throws Exception {
        return json.readTree(get(who, task).getContentAsString());
    }

    MockHttpServletResponse post(String who, JsonNode task, String what, String body) throws Exception {
        return post(who, task, what, body, "en");
    }

    MockHttpServletResponse post(String who, JsonNode task, String what, String body, String language)
            throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(
                                TASKS + "/" + task.path("id").asText() + what)
                        .header("Accept-Language", language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(user(who).roles("COLLECTOR")))
                .andReturn()
                .getResponse();
    }

    /** Completes it as it stands now. */
    MockHttpServletResponse complete(String who, JsonNode task, String fields) throws Exception {
        return post(who, task, "/complete", entered(read(who, task), fields));
    }

    static String entered(JsonNode read, String fields) {
        return "{\"version\":" + read.path("version") + ",\"fields\":{" + fields + "}}";
    }
}
