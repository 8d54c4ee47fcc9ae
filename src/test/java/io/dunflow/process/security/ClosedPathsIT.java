package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ClosedPathsIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** 400 is the server's own answer to an encoded slash. */
    private static final Integer[] REFUSED = {400, 403, 404};

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda//api/admin/setup/default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin;a=b/setup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/camunda/%61pi/admin/setup/default/user/create",
                "/camunda/api/admin/s%65tup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/x/%2e%2e/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin%2fsetup/default/user/create",
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin/%5c/setup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/%73etup/",
                "/camunda/app/admin/default;a/setup/"
            })
    void theSetupIsClosedInEverySpelling(String path) {
        var body = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder\"}}";
        var stranger = new Visitor(port);
        stranger.get("/camunda/app/admin/default/");
        var admin = new Visitor(port);
        admin.signInToWebapp("admin");

        assertThat(stranger.json("POST", path, body).statusCode()).as(path).isIn((Object[]) REFUSED);
        assertThat(stranger.get(path).statusCode()).as(path).isIn((Object[]) REFUSED);
        assertThat(admin.json("POST", path, body).statusCode()).as(path).isIn((Object[]) REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create",
        "POST, /deployment/1/redeploy",
        "DELETE, /deployment/1",
        "POST, /process-definition/key/any/start",
        "POST, /process-definition/1/start/",
        "POST, /process-definition/1/submit-form",
        "POST, /process-definition/1/restart",
        "POST, /process-definition/1/restart-async",
        "POST, /process-definition/key/any/%73tart",
        "POST, /process-instance/1/modification",
        "POST, /process-instance/1/modification-async",
        "POST, /modification/execute",
        "POST, /migration/execute",
        "POST, /migration/generate",
        "POST, /message",
        "POST, /signal",
        "POST, /external-task/fetchAndLock",
        "POST, /decision-definition/key/any/evaluate",
        "POST, /execution/1/signal",
        "PUT, /execution/1/localVariables/a",
        "POST, /execution/1/localVariables"
    })
    void whatOnlyDunflowDoesIsClosedForTheAdminToo(String method, String path) {
        var admin = new Visitor(port);
        admin.signInToWebapp("admin");

        assertThat(admin.json(method, ENGINE + path, "{}").statusCode()).isEqualTo(404);
        assertThat(admin.json(method, ENGINE + path, "{}").body()).isEmpty();
    }

    @Test
    void readingIsOpenToTheAdmin() {
        var admin = new Visitor(port);
        admin.signInToWebapp("admin");

        assertThat(admin.get(ENGINE + "/deployment?maxResults=9").statusCode()).isEqualTo(200);
        assertThat(admin.get(ENGINE + "/process-definition?maxResults=9").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/filter", "/process-definition", "/user", "/deployment"})
    void theRestOfTheEngineNeedsALogin(String path) {
        assertThat(new Visitor(port).get(ENGINE + path).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).as("admin").get(ENGINE + path).statusCode())
                .isEqualTo(401);
    }

    @Test
    void noEngineRestOutsideTheWebapp() {
        assertThat(new Visitor(port).as("admin").get("/engine-rest/engine").statusCode())
                .isNotEqualTo(200);
    }
}
