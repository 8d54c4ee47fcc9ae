package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Portfolio;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A mapping made from another one on our page, with a mistake on the way. */
@IntegrationTest
class MappingBrowserIT {

    @LocalServerPort
    int port;

    @Test
    void aMistakeIsNamedWithItsLineAndTheTextStaysAsTyped() {
        var name = "m" + Portfolio.next().toLowerCase();
        try (var finance = Visit.by("finance", port)) {
            var page = finance.page();
            finance.open("/import-mappings/new?from=plain");
            var right = page.locator("#yaml").inputValue();
            page.locator("#name").fill(name);
            page.locator("#yaml").fill("delimeter: x\n" + right);
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("[role=alert]").first()).containsText("line 1: 'delimeter' is unknown");
            assertThat(page.locator("#yaml").inputValue()).startsWith("delimeter");
            finance.picture("mapping-refused");

            page.locator("#yaml").fill(right);
            page.locator("main button[type=submit]").click();

            assertThat(page.locator("h1")).containsText(name);
            finance.open("/import-mappings");
            assertThat(page.locator("table")).containsText(name);
            finance.picture("mappings");
            finance.open("/import-mappings/" + name);
            finance.picture("mapping");
            assertThat(finance.widthOnATelephone()).isEqualTo(390);
        }
    }

    @Test
    void whoMayNotChangeItReadsIt() {
        try (var auditor = Visit.by("auditor", port)) {
            auditor.open("/import-mappings/plain");

            assertThat(auditor.page().locator("pre")).containsText("fields");
            assertThat(auditor.page().locator("textarea")).hasCount(0);
        }
    }
}
