package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.dunflow.IntegrationTest;
import io.dunflow.ledger.KeepingCreditors;
import io.dunflow.ledger.Portfolio;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file handed in on our page, and what the page says about it. */
@IntegrationTest
class ImportBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    KeepingCreditors creditors;

    private String creditor;

    @BeforeEach
    void aCreditor() {
        creditor = "I" + Portfolio.next();
        creditors.put(creditor, Portfolio.terms("Muster GmbH"), Optional.empty());
    }

    @Test
    void theRejectedLinesAreShownAndComeAsAFileToo() {
        var file = Showroom.HEADER
                + Showroom.item(creditor, "A", "Bäckerei Sonnenschein GmbH", "R1", "2026-02-14", "120.00", ",")
                + Showroom.item(creditor, "B", "<script>alert(1)</script>", "R2", "2026-02-14", "-5.00", ",")
                + Showroom.item(creditor, "C", "Café Zeitgeist", "R3", "2026-02-14", "12.34567", ",");

        try (var finance = Visit.by("finance", port)) {
            hand(finance, file, "open-items.csv");

            var page = finance.page();
            assertThat(page.locator("h1 .badge")).hasText("Rejected");
            assertThat(page.locator("table.cards tbody tr")).hasCount(2);
            assertThat(page.getByText("Nothing was booked: 2 lines are wrong")).isVisible();
            finance.picture("import-rejected");
            assertThat(finance.widthOnATelephone()).isEqualTo(390);
            var csv = page.request().get(finance.link("As CSV file").getAttribute("href"));
            assertThat(csv.headers().get("content-type")).startsWith("text/csv");
            assertThat(csv.text().lines()).hasSize(3);
        }
    }

    @Test
    void whyALineIsRejectedIsReadInTheLanguageOfThePageAndOfItsFile() {
        var file = Showroom.HEADER
                + Showroom.item(creditor, "A", "Bäckerei Sonnenschein GmbH", "R1", "2026-02-14", "120.00", ",")
                + Showroom.item(creditor, "A", "Bäckerei Sonnenschein GmbH", "R1", "2026-02-14", "99.00", ",")
                + Showroom.item(creditor, "B", "Café Zeitgeist", "R2", "2026-02-28", "5.00", ",")
                        .replace("2026-02-28", "2026-02-30")
                + Showroom.item(creditor, "C", "Druckerei Morgenstern KG", "R3", "2026-02-14", "5.00", "1,2099-01-01");

        try (var finance = Visit.by("finance", port)) {
            hand(finance, file, "open-items.csv");
            var page = finance.page();
            var reasons = page.locator("table.cards tbody td.main");
            assertThat(reasons.nth(0)).hasText("has 120.00 EUR in line 2, here 99.00 EUR");
            assertThat(reasons.nth(2)).containsText(Pattern.compile("lies ahead: today is \\d{1,2} \\w+ \\d{4}$"));

            finance.link("DE").click();

            assertThat(reasons.nth(0)).hasText("hat in Zeile 2 den Betrag 120.00 EUR, hier 99.00 EUR");
            assertThat(reasons.nth(1)).hasText("ist kein mögliches Datum in der Schreibweise yyyy-MM-dd");
            assertThat(reasons.nth(2)).containsText(Pattern.compile("Heute ist der \\d\\d\\.\\d\\d\\.\\d{4}$"));
            finance.picture("import-rejected-german");
            var csv = page.request()
                    .get(finance.link("Als CSV-Datei").getAttribute("href"))
                    .text();
            assertThat(csv)
                    .startsWith("Zeile,Feld,Grund,Wert")
                    .contains("3,number,\"hat in Zeile 2 den Betrag")
                    .contains("ist kein mögliches Datum");
        }
    }

    @Test
    void aCleanFileIsBooked() {
        var file = Showroom.HEADER
                + Showroom.item(creditor, "A", "Bäckerei Sonnenschein GmbH", "R1", "2026-02-14", "120.00", ",");

        try (var finance = Visit.by("finance", port)) {
            hand(finance, file, "open-items.csv");

            assertThat(finance.page().locator("h1 .badge")).hasText("Done");
            assertThat(finance.page().getByText("All lines were accepted")).isVisible();
            finance.open("/imports");
            finance.picture("imports");
        }
    }

    @Test
    void aRequestThatContradictsItselfIsRefusedInWords() {
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/imports");
            page.locator("#kind").selectOption("debtors");
            page.locator("input[name=closeMissing]").check();
            attach(finance, Showroom.HEADER, "debtors.csv");

            assertThat(page.getByText("closeMissing concerns open-items only")).isVisible();
            assertThat(page.locator("#kind")).hasValue("debtors");
        }
    }

    private static void hand(Visit finance, String file, String name) {
        finance.open("/imports");
        attach(finance, file, name);
        finance.page().waitForURL("**/imports/*");
    }

    private static void attach(Visit finance, String file, String name) {
        finance.page()
                .locator("#file")
                .setInputFiles(new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        finance.page().locator("#new button[type=submit]").click();
    }
}
