package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.models.ScriptedTrial;
import io.dunflow.process.model.DeploymentsBefore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A changed model on our pages: handed in, refused, corrected, approved by another, live, and its cases moved. */
@IntegrationTest
class ModelsBrowserIT {

    private static final String TABLE = "item-level.dmn";

    /** Without the tests, whose parts would come up in the program too. */
    private static final String CLASS_PATH = Arrays.stream(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));

    /** A program starts, makes a database, and ends. */
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(180_000);

    @LocalServerPort
    int port;

    @Autowired
    ScriptedTrial scenarios;

    @Autowired
    DeploymentsBefore deployments;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    private long before;

    @BeforeAll
    static void programWithoutTests() {
        System.setProperty("dunflow.trial.class.path", CLASS_PATH);
    }

    @BeforeEach
    void remember() {
        before = deployments.now();
        day.is(Showroom.DAY);
    }

    @AfterEach
    void backToTheModelsOfAll() {
        scenarios.passes();
        deployments.backTo(before);
        ClockUtil.reset();
    }

    @Test
    void aChangedTableFailsAScenarioIsCorrectedApprovedAndLive() throws IOException {
        var shipped = Files.readString(Path.of("dmn", TABLE));
        scenarios.playsForReal();
        String proposal;
        try (var designer = Visit.by("designer", port)) {
            var page = designer.open("/models");
            designer.picture("models");
            page.locator("#files").setInputFiles(table(firstReminderAfter(shipped, 9)));
            page.locator("#comment").fill("New businesses are asked on another day");
            designer.button("Hand in and check").click();
            page.waitForURL("**/model-proposals/*");
            proposal = page.url();
            assertThat(page.locator("h1 .badge")).hasText("Refused", PATIENTLY);
            assertThat(page.locator("#scenarios pre")).containsText("SI_17");
            assertThat(page.locator("#scenarios pre")).containsText("WITHIN_GRACE");
            assertThat(page.locator("#changes del")).hasText(">= 5");
            assertThat(page.locator("#changes ins")).hasText(">= 9");
            designer.picture("proposal-refused");

            page.locator("#again").setInputFiles(table(firstReminderAfter(shipped, 4)));
            page.locator("#comment").fill("New businesses are asked a day earlier");
            page.locator("#files button[type=submit]").last().click();
            assertThat(page.locator("h1 .badge")).hasText("Ready for approval", PATIENTLY);
            assertThat(page.locator(".head").first()).containsText("a day earlier");
            assertThat(designer.button("Approve and deploy")).hasCount(0);
            assertThat(designer.widthOnATelephone()).isEqualTo(390);
        }
        try (var lead = Visit.at(port, "de-DE")) {
            lead.signIn("lead");
            var page = lead.open(proposal);
            lead.picture("proposal-ready-german");
            lead.button("Freigeben und einsetzen").click();

            assertThat(page.locator("h1 .badge")).hasText("Im Einsatz");
            assertThat(page.locator("#changes h2")).hasText("Was sich damit geändert hat");
            page.navigate("/models");
            assertThat(page.locator("#history tbody tr").first())
                    .containsText("New businesses are asked a day earlier");
            lead.picture("models-german");
        }
    }

    @Test
    void casesAreLookedAtThenMoved() throws IOException {
        var creditor = showroom.open();
        day.run(creditor);
        approve(
                "invoice-to-cash.bpmn",
                Files.readString(Path.of("bpmn/invoice-to-cash.bpmn"))
                        .replace("Wait for the next run", "Wait for the next dunning run"));

        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/model-migrations");
            lead.picture("migrations");
            var row = page.locator("#older tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("invoice-to-cash"))
                    .first();
            row.locator("button").click();
            page.waitForURL("**/model-migrations/*");
            assertThat(page.locator("h1")).containsText("Done");
            assertThat(page.locator("#places")).containsText("Wait_ForRun");
            lead.picture("migration-looked-at");
            lead.button("Move them").click();

            assertThat(page.locator("h1")).not().containsText("only looked at");
            assertThat(page.locator("h1")).containsText("Done");
            lead.picture("migration-done");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);
        }
    }

    private void approve(String file, String content) {
        try (var designer = Visit.by("designer", port)) {
            var page = designer.open("/models");
            page.locator("#files")
                    .setInputFiles(new FilePayload(file, "text/xml", content.getBytes(StandardCharsets.UTF_8)));
            page.locator("#comment").fill("A clearer name");
            designer.button("Hand in and check").click();
            assertThat(page.locator("h1 .badge")).hasText("Ready for approval");
            var url = page.url();
            try (var lead = Visit.by("lead", port)) {
                lead.open(url);
                lead.button("Approve and deploy").click();
                assertThat(lead.page().locator("h1 .badge")).hasText("Live");
            }
        }
    }

    private static FilePayload table(String content) {
        return new FilePayload(TABLE, "text/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String firstReminderAfter(String table, int days) {
        return table.replaceFirst("(Rule_Business_New_FirstReminder_dunningAge\">\\s*<text>&gt;= )5", "$1" + days);
    }
}
