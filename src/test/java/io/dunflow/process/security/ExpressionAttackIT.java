package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The published attack (CVE-2026-109432) by a collector over the REST API of the webapp, on each of its routes. */
@IntegrationTest
class ExpressionAttackIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String CALL = "\"assigneeExpression\":\"${attackProbe.fire()}\"";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    private Visitor collector;

    @BeforeEach
    void signIn() {
        collector = new Visitor(port);
        assertThat(collector.signInToWebapp("collector").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task?maxResults=9",
                "/task/count",
                "/filter/%s/list?maxResults=9",
                "/filter/%s/count",
                "/filter/%s/singleResult"
            })
    void anExpressionIsRefusedAndNeverExecuted(String route) {
        var path = ENGINE + route.formatted(myTasks());
        int before = AttackProbe.calls();

        for (var body : new String[] {
            "{" + CALL + "}",
            "{\"orQueries\":[{" + CALL + "}]}",
            "{\"orQueries\":[{\"name\":\"a\"},{" + CALL + "}]}",
            "{\"orQueries\":[{\"orQueries\":[{" + CALL + "}]}]}"
        }) {
            var answer = collector.json("POST", path, body);

            assertThat(AttackProbe.calls()).as(path + " " + body).isEqualTo(before);
            if (!body.contains("[{\"orQueries\"")) {
                assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(400);
            }
        }
    }

    @Test
    void theProbeWouldHaveSeenIt() {
        int before = AttackProbe.calls();
        var stored = filters.newTaskFilter("probe");
        stored.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${attackProbe.fire()}"));
        filters.saveFilter(stored);

        filters.count(stored.getId());

        assertThat(AttackProbe.calls()).isEqualTo(before + 1);
        filters.deleteFilter(stored.getId());
    }

    @Test
    void theStoredFilterOfTheCurrentUserGoesOnWorking() {
        assertThat(collector
                        .get(ENGINE + "/filter/" + myTasks() + "/list?firstResult=0&maxResults=9")
                        .statusCode())
                .isEqualTo(200);
        assertThat(collector
                        .json("POST", ENGINE + "/filter/" + myTasks() + "/list?firstResult=0&maxResults=9", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSearchOfTasklistWithoutExpressionsGoesOnWorking() {
        var search = "{\"orQueries\":[{\"nameLike\":\"%a%\",\"descriptionLike\":\"%a%\"}]}";

        assertThat(collector
                        .json("POST", ENGINE + "/filter/" + myTasks() + "/list?firstResult=0&maxResults=9", search)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCollectorCannotStoreAFilter() {
        var body = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{" + CALL + "}}";

        assertThat(collector.json("POST", ENGINE + "/filter/create", body).statusCode())
                .isEqualTo(403);
        assertThat(collector.json("PUT", ENGINE + "/filter/" + myTasks(), body).statusCode())
                .isEqualTo(403);
        assertThat(collector.json("DELETE", ENGINE + "/filter/" + myTasks(), "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdminCan() {
        var admin = new Visitor(port);
        admin.signInToWebapp("admin");
        var body = "{\"resourceType\":\"Task\",\"name\":\"of the admin\",\"query\":{\"unassigned\":true}}";

        assertThat(admin.json("POST", ENGINE + "/filter/create", body).statusCode())
                .isEqualTo(200);
    }

    private String myTasks() {
        return filters.createFilterQuery().filterName("My tasks").singleResult().getId();
    }
}
