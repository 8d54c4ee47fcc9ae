package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lead reads our collection policy, chooses for whom, and takes the file. */
@IntegrationTest
class PolicyBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Showroom showroom;

    @Test
    void aLeadChoosesForWhomAndTakesTheFile() {
        var creditor = showroom.open();

        try (var lead = Visit.by("lead", port)) {
            lead.link("Read it").click();
            var page = lead.page();
            page.locator("#creditor").selectOption(creditor);
            page.locator("#kind").selectOption("CONSUMER");
            page.locator("#segment").selectOption("SLOW");
            page.locator("#language").selectOption("de");
            lead.button("Show").click();

            assertThat(page.locator(".sheet h1")).hasText("Wie wir Sie an offene Rechnungen erinnern");
            assertThat(page.locator(".sheet .audience"))
                    .hasText("Für Privatkunden, die oft erst nach der Fälligkeit zahlen");
            assertThat(page.locator(".sheet .event")).hasCount(6);
            assertThat(lead.widthOnATelephone()).isLessThanOrEqualTo(390);
            lead.picture("policy");
            var pdf = page.request().get(lead.link("As PDF").getAttribute("href"));
            assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(pdf.headers().get("content-disposition")).contains("collection-policy-consumer-slow-de.pdf");
            lead.open(lead.link("As a page to keep").getAttribute("href"));
            assertThat(page.locator(".sheet h1")).isVisible();
            lead.picture("policy-file");
        }
    }
}
