package io.dunflow.process.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RolesIT {

    private static final List<String> EVERYONE =
            List.of("admin", "designer", "collector", "lead", "finance", "credit", "auditor");

    private static final Map<String, String> PAGES = Map.ofEntries(
            entry("/runs", "finance lead"),
            entry("/runs/0/approve", "finance lead"),
            entry("/runs/0/cancel", "finance lead"),
            entry("/runs/0/lines/0", "finance lead"),
            entry("/holds", "collector lead"),
            entry("/holds/0/lift", "collector lead"),
            entry("/payments", "finance"),
            entry("/returns", "finance"),
            entry("/charges/0/booking", "finance"),
            entry("/charges/0/waiver", "collector finance lead"),
            entry("/creditors", "finance admin"),
            entry("/creditors/nothing", "finance admin"),
            entry("/creditors/nothing/bank-data", "finance admin"),
            entry("/imports", "finance admin"),
            entry("/import-mappings", "finance admin"),
            entry("/import-mappings/nothing", "finance admin"),
            entry("/model-proposals", "designer lead admin"),
            entry("/model-proposals/0/files", "designer lead admin"),
            entry("/model-proposals/0/check", "designer lead admin"),
            entry("/model-proposals/0/withdraw", "designer lead admin"),
            entry("/model-proposals/0/approve", "lead admin"),
            entry("/model-proposals/0/reject", "lead admin"),
            entry("/model-migrations", "lead admin"),
            entry("/users/nobody", "admin"),
            entry("/groups/nothing", "admin"),
            entry("/clock", "admin"),
            entry("/policy", "nobody"),
            entry("/models", "nobody"),
            entry("/accounts", "nobody"),
            entry("/what-nobody-thought-of", "nobody"));

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
                "PUT   | /api/v1/accounts/0/priority       | lead",
                "PUT   | /api/v1/items/0/labels/policy     | finance lead admin",
                "PUT   | /api/v1/debtors/0/labels/policy   | finance lead admin",
                "POST  | /api/v1/dunning-runs              | finance lead",
                "POST  | /api/v1/dunning-runs/0/approve    | finance lead",
                "PATCH | /api/v1/dunning-runs/0/lines/0    | finance lead",
                "POST  | /api/v1/dunning-runs/0/cancel     | finance lead",
                "POST  | /api/v1/payments                  | finance",
                "POST  | /api/v1/returns                   | finance",
                "POST  | /api/v1/charges/0/booking         | finance",
                "POST  | /api/v1/charges/0/waiver          | collector finance lead",
                "POST  | /api/v1/credit-notes              | finance",
                "POST  | /api/v1/holds                     | collector lead",
                "POST  | /api/v1/notices/0/bounce          | finance collector lead admin",
                "POST  | /api/v1/model-proposals           | designer lead admin",
                "POST  | /api/v1/model-proposals/0/check   | designer lead admin",
                "POST  | /api/v1/model-proposals/0/withdraw | designer lead admin",
                "POST  | /api/v1/model-proposals/0/approve | lead admin",
                "POST  | /api/v1/model-proposals/0/reject  | lead admin",
                "POST  | /api/v1/model-migrations          | lead admin",
                "POST  | /api/v1/scenarios                 | designer lead admin",
                "POST  | /api/v1/clock                     | admin",
                "POST  | /api/v1/what-nobody-thought-of    | nobody",
                "PUT   | /api/v1/users/nobody/creditors    | admin",
                "PUT   | /api/v1/groups/nothing/creditors  | admin",
                "GET   | /api/v1/users/nobody/creditors    | admin",
                "PUT   | /api/v1/debtors/0/consents        | finance lead collector admin",
                "DELETE| /api/v1/holds/0                   | collector lead",
                "POST  | /api/v1/print-batches/0/hand-over | finance lead admin",
                "GET   | /api/v1/invariants                | auditor admin lead",
                "GET   | /api/v1/accounts/0/scenario       | lead designer auditor admin",
                "GET   | /api/v1/dunning-runs/0            | admin designer collector lead finance credit auditor",
            })
    void onlyTheRolesOfTheMatrixPass(String method, String path, String roles) {
        assertThat(EVERYONE.stream().filter(user -> passes(user, method, path)))
                .containsExactlyElementsOf(named(roles));
    }

    @Test
    void pagesHaveTheRulesOfTheirResources() {
        for (var user : EVERYONE) {
            var visitor = new Visitor(port);
            visitor.signInOnPage(user, "demo");
            var token = "_csrf=" + Visitor.formToken(visitor.get("/").body());

            assertThat(PAGES.keySet().stream()
                            .filter(path -> visitor.form(path, token).statusCode() != 403))
                    .as("what " + user + " may send")
                    .containsExactlyInAnyOrderElementsOf(PAGES.entrySet().stream()
                            .filter(page -> named(page.getValue()).contains(user))
                            .map(Map.Entry::getKey)
                            .toList());
            assertThat(visitor.get("/what-nobody-thought-of").statusCode())
                    .as("for " + user)
                    .isEqualTo(404);
            assertThat(visitor.get("/users").statusCode())
                    .as("for " + user)
                    .isEqualTo(user.equals("admin") ? 200 : 403);
        }
    }

    @Test
    void everyRoleOfTheMatrixIsARole() {
        assertThat(Stream.of(Role.values()).map(Role::group)).containsExactlyInAnyOrderElementsOf(EVERYONE);
    }

    private static List<String> named(String roles) {
        return EVERYONE.stream().filter(List.of(roles.split(" "))::contains).toList();
    }

    private boolean passes(String user, String method, String path) {
        var answer = new Visitor(port).as(user).json(method, path, "");
        return answer.statusCode() != 403 && answer.statusCode() != 401;
    }
}
