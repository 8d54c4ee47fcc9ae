package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run on our pages: proposed by one person, changed, approved by another, watched to its end. */
@IntegrationTest
class RunBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    private String creditor;

    @BeforeEach
    void aBookOnItsDay() {
        day.is(Showroom.DAY);
        creditor = showroom.open();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whatFinanceProposedASecondPersonApproves() {
        String run;
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/runs");
            page.locator("#creditor").selectOption(creditor);
            finance.picture("runs");
            finance.button("Propose").click();
            page.waitForURL("**/runs/*");
            run = page.url();
            assertThat(page.locator("#decision")).containsText("a second person approves it");
            assertThat(finance.button("Approve and send")).hasCount(0);
            finance.picture("run-own");
        }
        try (var lead = Visit.by("lead", port)) {
            lead.picture("home-lead");
            var page = lead.open(run);
            lead.button("Approve and send").click();
            assertThat(page.locator("h1 .badge")).hasText(Pattern.compile("Approved|Running"));

            day.send();

            assertThat(page.locator("h1 .badge")).hasText("Completed");
            lead.picture("run-completed");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);
        }
    }

    @Test
    void aLineIsLeftOutForAReason() {
        var run = day.proposed(creditor);

        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/runs/" + run.id());
            lead.button("Items of Fahrradhaus Wendt").click();
            var line = page.locator("tbody.open");
            assertThat(line).containsText("B1-" + creditor);
            lead.picture("run-line");
            line.getByLabel("Why (required)").fill("Agreed with sales: wait until the fair is over");
            line.getByText("Change", new Locator.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.locator("tbody.open")).containsText("Changed by lead: Agreed with sales");
            assertThat(page.locator("tbody.open .badge").first()).hasText("Left out");
            assertThat(page.locator("#progress dl")).containsText("Notices3");
        }
    }

    @Test
    void aLineIsLoweredByOneLevel() {
        var run = day.proposed(creditor);

        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/runs/" + run.id());
            lead.button("Items of Café Zeitgeist").click();
            var line = page.locator("tbody.open");
            line.getByLabel("What").selectOption("level");
            line.getByLabel("Lower to level").selectOption("1");
            line.getByLabel("Why (required)").fill("New contact person");
            line.getByText("Change", new Locator.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.locator("tbody.open > tr").first().locator(".level"))
                    .hasText("1");
        }
    }

    @Test
    void whatIsRefusedIsSaidInWordsWhereThePersonIs() {
        var run = day.proposed(creditor);

        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/runs/" + run.id());
            lead.button("Items of Fahrradhaus Wendt").click();
            var line = page.locator("tbody.open");
            line.getByLabel("Why (required)").fill(" ");
            line.getByText("Change", new Locator.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("say why");
            assertThat(line.getByLabel("Why (required)")).isVisible();
            lead.picture("run-refused");
        }
    }
}
