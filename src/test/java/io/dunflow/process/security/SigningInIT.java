package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SigningInIT {

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void theApiAsksForBasicCredentials() {
        var answer = visitor().get("/api/v1/accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/runs",
                "/camunda-welcome/index.html",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/actuator/prometheus",
                "/v3/api-docs"
            })
    void nothingElseDoes(String path) {
        assertThat(visitor().get(path).headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aPageScriptIsNotAskedForBasicCredentials() {
        var answer = visitor().with("HX-Request", "true").get("/api/v1/accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"admin", "designer", "collector", "lead", "lead2", "finance", "finance2", "credit", "auditor"})
    void everyUserOfTheDemoIsLetInToTheApi(String user) {
        assertThat(visitor().as(user).get("/api/v1/creditors").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefused() {
        // A user of its own: the engine makes one whose password was wrong wait.
        people.create("mistaken", "Mia", "Mistaken", "not demo", Role.COLLECTOR);

        assertThat(visitor().as("mistaken").get("/api/v1/accounts").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageSendsAStrangerToTheLogin() {
        var answer = visitor().get("/runs");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void theFormSignsInAndTheSessionOpensPagesAndApi() {
        var collector = visitor();

        var signedIn = collector.signInOnPage("collector", "demo");

        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        assertThat(collector.get("/runs").statusCode()).isEqualTo(200);
        assertThat(collector.get("/api/v1/dunning-runs").statusCode()).isEqualTo(200);
    }

    @Test
    void theFormRefusesAWrongPassword() {
        people.create("forgetful", "Fred", "Forgetful", "not demo", Role.COLLECTOR);

        var answer = visitor().signInOnPage("forgetful", "demo");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
    }

    @Test
    void theFormSpeaksGermanToAGerman() {
        assertThat(visitor().with("Accept-Language", "de-CH").get("/login").body())
                .contains("Kennwort");
        assertThat(visitor().with("Accept-Language", "fr").get("/login").body()).contains("Password");
    }

    @Test
    void healthIsOpenAndMetricsAreForAdminAndAuditor() {
        assertThat(visitor().get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(visitor().as("collector").get("/actuator/prometheus").statusCode())
                .isEqualTo(403);
        assertThat(visitor().as("auditor").get("/actuator/prometheus").statusCode())
                .isNotIn(401, 403);
        assertThat(visitor().as("admin").get("/actuator/prometheus").statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void theDescriptionOfTheApiNeedsALogin() {
        assertThat(visitor().get("/v3/api-docs").statusCode()).isEqualTo(401);
        var description = visitor().as("designer").get("/v3/api-docs");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"format\":\"decimal\"");
    }

    @Test
    void theWelcomePageOfTheEngineIsNotThere() {
        assertThat(visitor().get("/camunda-welcome/index.html").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/camunda-welcome").statusCode()).isEqualTo(404);
    }

    private Visitor visitor() {
        return new Visitor(port);
    }
}
