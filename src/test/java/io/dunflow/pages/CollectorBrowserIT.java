package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A collector's morning: the call in Tasklist, and what it left on the account's page. */
@IntegrationTest
class CollectorBrowserIT {

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
    void aPromiseMadeInTasklistStandsOnTheAccountsPage() {
        day.is(Showroom.DAY);
        var creditor = showroom.open();
        day.run(creditor);
        comesFirst("Call Hargreaves & Sons Ltd (H" + creditor + ")");

        try (var collector = Visit.at(port, "en-GB")) {
            var page = tasklist(collector);
            page.getByText("Calls due").click();
            page.getByText("Call Hargreaves & Sons Ltd (H" + creditor + ")")
                    .first()
                    .click();
            claim(page);
            // First the note: taking over a day, the form draws itself again and loses what is just being typed.
            var note = page.locator("textarea.fjs-textarea");
            note.fill("Mr Hargreaves pays after the quarter’s close");
            note.blur();
            page.locator(".fjs-form-field-select .fjs-input-group").first().click();
            page.getByText("Promises to pay", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("Promised by").fill("09/03/2026");
            page.keyboard().press("Escape");
            assertThat(note).hasValue("Mr Hargreaves pays after the quarter’s close");
            collector.picture("tasklist-call");
            collector.button("Complete").click();
            assertThat(page.getByText("Call Hargreaves & Sons Ltd (H" + creditor + ")"))
                    .hasCount(0);
        }
        day.executeJobs();

        try (var collector = Visit.by("collector", port)) {
            collector.picture("home-collector");
            var page = collector.open("/accounts?text=H" + creditor);
            collector.link("Hargreaves & Sons Ltd").click();
            assertThat(page.locator(".timeline")).containsText("Promises to pay by 9 Mar 2026");
            assertThat(page.locator(".timeline")).containsText("Mr Hargreaves pays after the quarter’s close");
            collector.picture("account");
        }
    }

    private static Page tasklist(Visit collector) {
        var page = collector.open("/camunda/app/tasklist/default/#/login");
        page.getByPlaceholder("Username").fill("collector");
        page.getByPlaceholder("Password").fill("demo");
        collector.button("Log in").click();
        return page;
    }

    /** In a database that other tests use as well, the call may stand on any page of the list. */
    private void comesFirst(String name) {
        tasks.setPriority(tasks.createTaskQuery().taskName(name).singleResult().getId(), 1_000);
    }

    private static void claim(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .first()
                .click();
    }
}
