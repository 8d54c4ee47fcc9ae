package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SingleSignOnIT {

    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Test
    void whoSignedInOnOurPageIsSignedInToTheWebapps() {
        var collector = new Visitor(port);
        collector.signInOnPage("collector", "demo");

        collector.get("/camunda/app/tasklist/default/");

        assertThat(collector.get(WHO).body()).contains("\"userId\":\"collector\"", "tasklist");
        assertThat(collector
                        .get("/camunda/api/engine/engine/default/task?maxResults=9")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangerIsAskedByTheWebappItself() {
        var stranger = new Visitor(port);

        assertThat(stranger.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(stranger.get(WHO).statusCode()).isEqualTo(404);
    }

    @Test
    void signingOutOfTheWebappSignsOutOfBoth() {
        var collector = new Visitor(port);
        collector.signInOnPage("collector", "demo");
        collector.get("/camunda/app/tasklist/default/");

        assertThat(collector.json("POST", WHO + "/logout", "").statusCode()).isIn(200, 204);

        assertThat(collector.get(WHO).statusCode()).isEqualTo(404);
        assertThat(collector.get("/runs").statusCode()).isEqualTo(302);
    }

    @Test
    void signingInToTheWebappAsSomebodyElseEndsOurSession() {
        var person = new Visitor(port);
        person.signInOnPage("collector", "demo");

        person.signInToWebapp("lead");

        assertThat(person.get(WHO).body()).contains("\"userId\":\"lead\"");
        assertThat(person.get("/runs").statusCode()).isEqualTo(302);
    }

    @Test
    void signingInOnOurPageAsSomebodyElseChangesTheWebappsUser() {
        var person = new Visitor(port);
        person.signInToWebapp("lead");

        person.signInOnPage("collector", "demo");
        person.get("/camunda/app/tasklist/default/");

        assertThat(person.get(WHO).body()).contains("\"userId\":\"collector\"");
    }

    @Test
    void aPersonWithoutCockpitIsNotLetIn() {
        var collector = new Visitor(port);
        collector.signInOnPage("collector", "demo");
        collector.get("/camunda/app/tasklist/default/");

        assertThat(collector.get(WHO).body()).doesNotContain("\"cockpit\"").doesNotContain("\"admin\"");
    }
}
