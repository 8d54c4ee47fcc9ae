package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One rule for the status of what is refused: by its content, by what stands now, by who asks, or as unknown. */
@IntegrationTest
class StatusCodesIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;

    @BeforeEach
    void anAccountOwing() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, "160000.00", "2026-02-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void wrongContentIs422() {
        assertThat(run("2026-03-17").statusCode()).isEqualTo(422);
        assertThat(run("2026-03-15").statusCode()).isEqualTo(422);
        assertThat(post("finance", "/api/v1/dunning-runs", "{}").statusCode()).isEqualTo(422);
        assertThat(post("finance", "/api/v1/dunning-runs", "{\"runDate\":\"2026-03-16\",\"creditor\":\"NOBODY\"}")
                        .statusCode())
                .isEqualTo(422);
        var thousand = post("collector", "/api/v1/promises", "{\"account\":" + account.id() + ",\"amount\":1e3}");
        assertThat(thousand.statusCode()).isEqualTo(422);
        assertThat(thousand.body()).contains("amount: '1e3' is not an amount", "\"code\":\"amount.unreadable\"");
        assertThat(hold("").statusCode()).isEqualTo(422);
        assertThat(hold("a\\u0000b").statusCode()).isEqualTo(422);
        assertThat(new Visitor(port)
                        .as("finance")
                        .json(
                                "PUT",
                                "/api/v1/debtors/0/consents",
                                "{\"channel\":\"EMAIL\",\"permitted\":true,\"source\":\"a\\u0000b\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("collector", "/api/v1/holds", "{\"account\":0,\"reason\":\"QUERY\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(port)
                        .as("finance")
                        .file("/api/v1/imports/open-items?mapping=nobodys", "a")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("lead", "/api/v1/model-migrations", "{\"process\":\"x\",\"fromVersion\":1,\"toVersion\":2}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aProposalCannotBeChangedToWhatNoNoticeCanBe() {
        var run = day.proposed(creditor.code()).id();
        var line = "/api/v1/dunning-runs/" + run + "/lines/" + lineOf(run);

        assertThat(patch(line, "{\"channel\":\"PIGEON\",\"reason\":\"birds\"}").statusCode())
                .isEqualTo(422);
        assertThat(patch(line, "{\"level\":9,\"reason\":\"more\"}").statusCode())
                .isEqualTo(422);
        assertThat(patch(line, "{\"leaveOut\":true}").statusCode()).isEqualTo(422);
        assertThat(post("lead", "/api/v1/dunning-runs/" + run + "/cancel", "{}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatConflictsWithWhatStandsNowIs409() {
        var run = day.proposed(creditor.code()).id();
        var cancel = "/api/v1/dunning-runs/" + run + "/cancel";

        assertThat(post("lead", cancel, "{\"reason\":\"no\"}").statusCode()).isEqualTo(200);
        assertThat(post("lead", cancel, "{\"reason\":\"no\"}").statusCode()).isEqualTo(409);

        day.run(creditor.code());
        assertThat(run("2026-03-13").statusCode()).isEqualTo(409);

        var held = hold("QUERY").body().replaceAll("^\\{\"id\":(\\d+).*", "$1");
        assertThat(lift(held).statusCode()).isEqualTo(204);
        assertThat(lift(held).statusCode()).isEqualTo(409);
    }

    @Test
    void whatSomebodyElseHasToDoIs403() {
        var run = run("2026-03-16").body().replaceAll("^\\{\"id\":(\\d+).*", "$1");

        var own = post("finance", "/api/v1/dunning-runs/" + run + "/approve", "");

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Run " + run + " ");
    }

    @Test
    void whatThePathNamesAndNobodyKnowsIs404() {
        assertThat(lift("0").statusCode()).isEqualTo(404);
        assertThat(post("lead", "/api/v1/dunning-runs/0/approve", "").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).as("finance").get("/api/v1/accounts/0").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .as("finance")
                        .file("/api/v1/imports/dreams?mapping=plain", "a")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFieldThatCannotBeReadIsNamedWithItsReason() {
        assertThat(post("finance", "/api/v1/dunning-runs", "{\"runDate\":\"2026-02-30\"}")
                        .body())
                .contains("\"status\":400", "runDate: is not a date such as");
        assertThat(post("finance", "/api/v1/dunning-runs", "{\"runDate\":20260316}")
                        .body())
                .contains("\"status\":400", "runDate: is not a date such as");
        assertThat(post("finance", "/api/v1/dunning-runs", "[1]").body())
                .contains("\"status\":400", "The body is missing, or not of the form");
        assertThat(new Visitor(port)
                        .as("finance")
                        .json("PUT", "/api/v1/debtors/0/consents", "{}")
                        .body())
                .contains("\"status\":422", "channel: must not be null; permitted: must not be null; source: must");
    }

    @Test
    void whatIsRefusedBeforeItIsReadIsAProblemToo() {
        var role = post("auditor", "/api/v1/dunning-runs", "{}");
        var form = post("finance", "/api/v1/imports/open-items?mapping=plain", "{}");
        var path = new Visitor(port).as("finance").get("/api/v1/what-nobody-thought-of");

        assertThat(role.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(role.body())
                .contains(
                        "\"status\":403",
                        "The role of this user",
                        "\"code\":\"request.role\"",
                        "\"instance\":\"/api/v1/dunning-runs\"");
        assertThat(form.body())
                .contains(
                        "\"status\":415",
                        "A body of the form 'application/json' is not taken here",
                        "\"code\":\"request.mediaType\"");
        assertThat(path.body())
                .contains("\"status\":404", "There is nothing at this address", "\"code\":\"request.nowhere\"");
    }

    @Test
    void aTextThatNoDatabaseTakesIsRefusedOnPagesAndOverTheApi() {
        var person = new Visitor(port);
        person.signInOnPage("finance", "demo");

        assertThat(person.get("/accounts?text=%00").statusCode()).isEqualTo(400);
        assertThat(new Visitor(port)
                        .as("finance")
                        .get("/api/v1/dunning-runs?limit=5%00")
                        .body())
                .contains("\"status\":400");
    }

    @Test
    void aPageRefusesInItsReadersLanguageAndTheApiInEnglish() {
        var german = new Visitor(port).with("Accept-Language", "de-DE,de");
        german.signInOnPage("finance", "demo");
        var token = "&_csrf=" + Visitor.formToken(german.get("/runs").body());

        var page = german.form("/runs", "runDate=2026-03-17&creditor=" + creditor.code() + token);
        var missing = german.form("/runs", "creditor=" + creditor.code() + token);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Lauftag: " + creditor.code() + ": der Lauftag 17.03.2026 liegt in der Zukunft,"
                        + " heute ist der 16.03.2026");
        assertThat(missing.body()).contains("Lauftag: ein Lauf braucht den Geschäftstag");
        assertThat(run("2026-03-17").body()).contains("run date 2026-03-17 is in the future, today is 2026-03-16");
    }

    private HttpResponse<String> run(String date) {
        return post(
                "finance",
                "/api/v1/dunning-runs",
                "{\"runDate\":\"" + date + "\",\"creditor\":\"" + creditor.code() + "\"}");
    }

    private HttpResponse<String> hold(String reason) {
        return post("collector", "/api/v1/holds", "{\"account\":" + account.id() + ",\"reason\":\"" + reason + "\"}");
    }

    private HttpResponse<String> lift(String hold) {
        return new Visitor(port).as("collector").json("DELETE", "/api/v1/holds/" + hold + "?reason=Answered", "");
    }

    private HttpResponse<String> post(String user, String path, String body) {
        return new Visitor(port).as(user).json("POST", path, body);
    }

    private HttpResponse<String> patch(String path, String body) {
        return new Visitor(port).as("lead").json("PATCH", path, body);
    }

    private long lineOf(long run) {
        return jdbc.sql("select min(id) from run_line where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }
}
