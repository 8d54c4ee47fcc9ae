package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Portfolio;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads a task's form in the own language, in Tasklist and over the API. */
@IntegrationTest
class SpokenFormsIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    private String task;

    @BeforeEach
    void aRunToApprove() {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        portfolio.anInvoice(portfolio.anAccountOf(creditor.id()), "160000.00", "2026-02-01");
        var run = day.proposed(creditor.code()).id();
        task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ApproveRun")
                .taskVariableValueEquals("runUrl", "/runs/" + run)
                .singleResult()
                .getId();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void tasklistShowsTheFormInTheLanguageOfTheBrowser() {
        assertThat(form("de-DE,de;q=0.9,en;q=0.8"))
                .contains("\"Ihre Entscheidung\"", "\"Freigeben: die freigegebenen Zeilen ausführen\"")
                .contains("Sehen Sie den Vorschlag an", "\"approve\"")
                .doesNotContain("Your decision");
        assertThat(form("en-GB")).contains("\"Your decision\"").doesNotContain("Ihre Entscheidung");
        assertThat(form("fr")).contains("\"Your decision\"");
    }

    @Test
    void theApiTellsWhatAFieldIsCalledInTheLanguageOfWhoAsks() {
        var path = "/api/v1/tasks/" + task;

        assertThat(new Visitor(port)
                        .as("lead")
                        .with("Accept-Language", "de")
                        .get(path)
                        .body())
                .contains("\"label\":\"Ihre Entscheidung\"", "\"value\":\"cancel\"", "Abbrechen: niemand bekommt etwas")
                .contains("\"description\":\"Zum Abbrechen nötig\"");
        assertThat(new Visitor(port).as("lead").get(path).body())
                .contains("\"label\":\"Your decision\"", "Cancel: nobody gets anything");
    }

    private String form(String language) {
        var lead = new Visitor(port);
        assertThat(lead.signInToWebapp("lead").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = lead.with("Accept-Language", language)
                .get("/camunda/api/engine/engine/default/task/" + task + "/deployed-form");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        return answer.body();
    }
}
