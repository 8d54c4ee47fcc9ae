package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.models.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A designer takes a proposal back on its page. */
@IntegrationTest
class WithdrawalBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Test
    void aDesignerTakesAProposalBackAndTheReasonStaysOnThePage() {
        var address = "/model-proposals/" + office.proposes("dmn/segmentation.dmn");

        try (var lead = Visit.by("lead", port)) {
            lead.open(address);
            assertThat(lead.page().locator("#withdrawal")).hasCount(0);
        }
        try (var designer = Visit.by("designer", port)) {
            var page = designer.open(address);
            page.getByText("Withdraw this proposal").click();
            designer.picture("proposal-withdrawal");
            page.locator("#reason").fill("The limits are not agreed yet");
            designer.button("Withdraw").click();

            assertThat(page.locator("h1 .badge")).hasText("Withdrawn");
            assertThat(page.locator("p.note")).containsText("The limits are not agreed yet");
            assertThat(page.locator("#withdrawal")).hasCount(0);
            assertThat(designer.widthOnATelephone()).isLessThanOrEqualTo(390);
            designer.picture("proposal-withdrawn");
        }
    }
}
