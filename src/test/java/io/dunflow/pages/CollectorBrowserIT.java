package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
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

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPromiseMadeInTasklistStandsOnTheAccountsPage() {
        day.is(Showroom.DAY);
        var creditor = showroom.open();
        day.run(creditor);

        try (var collector = Visit.at(port, "en-GB")) {
            var page = tasklist(collector);
            page.getByText("Calls due").click();
            page.getByText("Call Hargreaves & Sons Ltd (H" + creditor + ")")
                    .first()
                    .click();
            claim(page);
            page.locator(".fjs-form-field-select .fjs-input-group").first().click();
            page.getByText("Promises to pay", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("Promised by").fill("09/03/2026");
            page.keyboard().press("Escape");
            page.locator("textarea.fjs-textarea").pressSequentially("Mr Hargreaves pays after the quarter’s close");
            // The form takes over what was typed when the field is left.
            page.keyboard().press("Tab");
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

    private static void claim(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .first()
                .click();
    }
}
