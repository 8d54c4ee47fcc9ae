package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RolesIT {

    private static final List<String> EVERYONE =
            List.of("admin", "designer", "collector", "lead", "finance", "credit", "auditor");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | /api/v1/imports/nothing           | finance admin",
                "PUT   | /api/v1/import-mappings/nothing   | finance admin",
                "PUT   | /api/v1/creditors/nothing         | finance admin",
                "PUT   | /api/v1/accounts/0/labels/policy  | finance lead admin",
                "PUT   | /api/v1/items/0/labels/policy     | finance lead admin",
                "PUT   | /api/v1/debtors/0/labels/policy   | finance lead admin",
                "POST  | /api/v1/dunning-runs              | finance lead",
                "POST  | /api/v1/dunning-runs/0/approve    | finance lead",
                "PATCH | /api/v1/dunning-runs/0/lines/0    | finance lead",
                "POST  | /api/v1/dunning-runs/0/cancel     | finance lead",
                "POST  | /api/v1/payments                  | finance",
                "POST  | /api/v1/credit-notes              | finance",
                "POST  | /api/v1/holds                     | collector lead",
                "POST  | /api/v1/model-proposals           | designer lead admin",
                "POST  | /api/v1/model-proposals/0/check   | designer lead admin",
                "POST  | /api/v1/model-proposals/0/approve | lead admin",
                "POST  | /api/v1/model-proposals/0/reject  | lead admin",
                "POST  | /api/v1/model-migrations          | lead admin",
                "POST  | /api/v1/scenarios                 | designer lead admin",
                "POST  | /api/v1/clock                     | admin",
                "POST  | /api/v1/what-nobody-thought-of    | admin",
                "GET   | /api/v1/invariants                | auditor admin lead",
                "GET   | /api/v1/dunning-runs/0            | admin designer collector lead finance credit auditor",
            })
    void onlyTheRolesOfTheMatrixPass(String method, String path, String roles) {
        var allowed = List.of(roles.split(" "));

        assertThat(EVERYONE.stream().filter(user -> passes(user, method, path))).hasSameElementsAs(allowed);
    }

    @Test
    void aPageHasTheRuleOfItsResource() {
        var auditor = new Visitor(port);
        auditor.signInOnPage("auditor", "demo");
        var token = Visitor.formToken(auditor.get("/login").body());

        var answer = auditor.form("/runs/0/approve", "_csrf=" + token);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void everyRoleOfTheMatrixIsARole() {
        assertThat(Stream.of(Role.values()).map(Role::group)).containsExactlyInAnyOrderElementsOf(EVERYONE);
    }

    private boolean passes(String user, String method, String path) {
        var answer = new Visitor(port).as(user).json(method, path, "");
        return answer.statusCode() != 403 && answer.statusCode() != 401;
    }
}
