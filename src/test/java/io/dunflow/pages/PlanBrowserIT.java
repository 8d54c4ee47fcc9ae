package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.KeepingCreditors;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan from the collector's wish to its default, and back, as people see it. */
@IntegrationTest
class PlanBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    @Autowired
    KeepingCreditors creditors;

    private String creditor;
    private String account;

    @BeforeEach
    void aBook() {
        day.is(Showroom.DAY);
        creditor = showroom.open();
        account = "/accounts/" + showroom.account(creditor, "A");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPlanBeyondACollectorIsApprovedMissedAndSavedByAFileOfTheBankThatComesLate() {
        try (var collector = Visit.by("collector", port)) {
            propose(collector);
        }
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open(account);
            assertThat(page.locator("#plans")).containsText("A large amount");
            lead.button("Approve").click();
            assertThat(page.locator("#plans")).containsText("Runs");

            runOn("2026-04-09", "2026-04-08");
            lead.open(account);
            assertThat(page.locator("#plans summary")).containsText("In default");
            page.locator("#plans summary").click();
            assertThat(page.locator("#plans")).containsText("Missed");
            lead.picture("plan-in-default");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);
        }
        aLateFileOfTheBankComesIn();
        try (var german = Visit.at(port, "de-DE")) {
            german.signIn("collector");
            var page = german.open(account + "?lang=de");
            assertThat(page.locator("#plans")).containsText("Läuft");
            assertThat(page.locator("#plans")).containsText("Eine Zahlung wurde später bekannt");
            assertThat(page.locator(".timeline")).containsText("Geplatzt");
            german.picture("plan-undone-de");
        }
    }

    private void propose(Visit collector) {
        var page = collector.open(account);
        collector.deed("plan");
        page.locator("#planInstalments").fill("24");
        page.locator("#planFirst").fill("2026-03-09");
        page.locator("#planReason").selectOption("CASH");
        page.locator("#planParty").selectOption("DEBTOR");
        collector.button("Show the schedule").click();

        assertThat(page.locator("#planPreview")).containsText("The nearest that may be offered");
        assertThat(page.locator("#planPreview")).containsText("24 instalments: at most 12");
        assertThat(page.locator("#planPreview tbody tr")).hasCount(12);
        assertThat(page.locator("#planPreview")).containsText("EUR 623.36");
        collector.picture("plan-preview");
        collector.button("Propose this plan").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Plan proposed");
        assertThat(page.locator("#plans")).containsText("Waits for approval");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve")))
                .hasCount(0);
    }

    private void runOn(String today, String complete) {
        day.is(today);
        creditors.completeThrough(creditor, LocalDate.parse(complete), null, "finance");
        day.run(creditor);
    }

    /** The bank's file of a month ago, as finance hands it in. */
    private void aLateFileOfTheBankComesIn() {
        day.is("2026-04-10");
        var file = "creditor,debtor,reference,value_date,currency,amount%n%s,A%s,Late statement,2026-03-11,EUR,623.36%n"
                .formatted(creditor, creditor);
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/imports");
            page.locator("#kind").selectOption("payments");
            page.locator("#completeThrough").fill("2026-04-09");
            page.locator("#file")
                    .setInputFiles(new FilePayload("bank.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            finance.button("Import").click();
            page.waitForURL("**/imports/*");
            assertThat(page.locator("h1 .badge")).hasText("Done");
            assertThat(page.getByText("All lines were accepted")).isVisible();
        }
        day.run(creditor);
    }
}
