package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages speak the browser's language until somebody chooses the other. */
@IntegrationTest
class LanguagesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    @Autowired
    TaskService tasks;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aGermanReadsGermanAndCanChooseEnglish() {
        day.is(Showroom.DAY);
        var creditor = showroom.open();
        var run = day.proposed(creditor);

        try (var lead = Visit.at(port, "de-AT")) {
            lead.signIn("lead");
            var page = lead.open("/runs/" + run.id());
            assertThat(page.locator("h1")).containsText("Lauf " + run.id() + " für den 02.03.2026");
            assertThat(page.locator(".lines")).containsText("Reif für die erste Mahnung");
            assertThat(page.locator(".lines")).containsText("2.412,49 EUR");
            lead.picture("run-german");

            lead.link("EN").click();

            assertThat(page.locator("h1")).containsText("Run " + run.id() + " for 2 Mar 2026");
            assertThat(page.locator(".lines")).containsText("EUR 2,412.49");
            lead.open("/accounts");
            assertThat(page.locator("h1")).hasText("Accounts");
        }
    }

    @Test
    void aGermanReadsTheFormsOfTasklistInGerman() {
        day.is(Showroom.DAY);
        var run = day.proposed(showroom.open());
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ApproveRun")
                .taskVariableValueEquals("runUrl", "/runs/" + run.id())
                .singleResult();

        try (var lead = Visit.at(port, "de-DE")) {
            lead.signIn("lead");
            var page = lead.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
            assertThat(page.getByText("Ihre Entscheidung")).isVisible();
            assertThat(page.getByText("Warum diese Aufgabe, und warum jetzt")).isVisible();
            assertThat(page.getByText("Your decision")).hasCount(0);
            assertThat(page.getByText("Übernehmen").first()).isVisible();
            lead.picture("tasklist-german");
        }
    }

    @Test
    void whoSpeaksNeitherReadsEnglish() {
        try (var auditor = Visit.at(port, "fr-FR")) {
            auditor.signIn("auditor");

            assertThat(auditor.page().locator("h1")).hasText("Good day, Anna Auditor");
            assertThat(auditor.page().getByText("Invariants")).isVisible();
            auditor.picture("home-auditor");
        }
    }
}
