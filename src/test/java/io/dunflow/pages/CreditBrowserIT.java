package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What credit control finds first: who gets nothing more on credit. */
@IntegrationTest
class CreditBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    private String creditor;

    @BeforeEach
    void aBookThatWasDunnedOnce() {
        day.is(Showroom.DAY);
        creditor = showroom.open();
        day.run(creditor);
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whoIsStoppedStandsOnTheHomeWithWhatIsOverdue() {
        try (var credit = Visit.by("credit", port)) {
            var home = credit.open("/");
            var stopped = home.locator("tr").filter(new Locator.FilterOptions().setHasText("(H" + creditor + ")"));

            assertThat(stopped).containsText("Blocked since 2 Mar 2026");
            assertThat(stopped).containsText("EUR 99,820.00");
            credit.picture("home-credit");
            assertThat(credit.widthOnATelephone()).isEqualTo(390);

            stopped.getByRole(AriaRole.LINK).click();
            assertThat(home.locator("h1")).containsText("Hargreaves & Sons Ltd");

            credit.open("/creditors/" + creditor);
            assertThat(home.locator("#receivables")).containsText("All in EUR");
            credit.picture("creditor-receivables");
            assertThat(credit.widthOnATelephone()).isEqualTo(390);
        }
    }
}
