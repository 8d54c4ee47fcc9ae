package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.models.ScenarioTrial;
import io.dunflow.models.ScriptedTrial;
import io.dunflow.process.DeploymentsBefore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A changed model on our pages: handed in, refused, corrected, approved by another, live, and its cases moved. */
@IntegrationTest
class ModelsBrowserIT {

    private static final String TIMELINE =
            """
            first-reminder.yaml, line 14: on 2026-03-12 a letter was expected
              2026-03-02  invoice A1 due
              2026-03-12  run: WAIT, Rule_Business_New_Grace (WITHIN_GRACE)   expected: REMIND
            """;

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
        var shipped = Files.readString(Path.of("dmn/segmentation.dmn"));
        scenarios.says((models, given) -> List.of(
                new ScenarioTrial.Outcome("a promise is kept", true, ""),
                new ScenarioTrial.Outcome(
                        "first reminder",
                        !text(models.get("dmn/segmentation.dmn")).contains("wrong"),
                        TIMELINE)));
        String proposal;
        try (var designer = Visit.by("designer", port)) {
            var page = designer.open("/models");
            designer.picture("models");
            page.locator("#files").setInputFiles(table(shipped.replaceFirst("<description>", "<description>wrong ")));
            page.locator("#comment").fill("Three settled items are enough to know a customer");
            designer.button("Hand in and check").click();
            page.waitForURL("**/model-proposals/*");
            proposal = page.url();
            assertThat(page.locator("h1 .badge")).hasText("Refused");
            assertThat(page.locator("#scenarios pre")).containsText("expected: REMIND");
            assertThat(page.locator("#changes")).containsText("wrong How does this debtor pay?");
            designer.picture("proposal-refused");

            page.locator("#again").setInputFiles(table(shipped.replaceFirst("<description>", "<description>Right: ")));
            page.locator("#files button[type=submit]").last().click();
            assertThat(page.locator("h1 .badge")).hasText("Ready for approval");
            assertThat(designer.button("Approve and deploy")).hasCount(0);
            assertThat(designer.widthOnATelephone()).isEqualTo(390);
        }
        try (var lead = Visit.at(port, "de-DE")) {
            lead.signIn("lead");
            var page = lead.open(proposal);
            lead.picture("proposal-ready-german");
            lead.button("Freigeben und einsetzen").click();

            assertThat(page.locator("h1 .badge")).hasText("Im Einsatz");
            page.navigate("/models");
            assertThat(page.locator("#history tbody tr").first())
                    .containsText("Three settled items are enough to know a customer");
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
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("invoice-to-cash"))
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
        return new FilePayload("segmentation.dmn", "text/xml", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
