package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person does about disputes and queries on an account's page. */
@IntegrationTest
class DisputesBrowserIT {

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
    void aLeadTakesADisputeAndAQueryAndAnswersBoth() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + showroom.account(creditor, "W"));
            lead.deed("dispute");
            page.locator("#disputeReason").selectOption("DEFECT");
            page.locator("#disputeAmount").fill("250,00");
            page.locator("#disputeNote").fill("Two of the tables are scratched");
            page.locator("#disputeSince").fill("2026-02-26");
            page.locator("#disputeLink").fill("https://example.com/photo-of-the-table.jpg");
            lead.button("Raise").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The dispute stands");
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("Left already, and not to be stopped any more: First reminder (");
            assertThat(page.locator("#disputes")).containsText("EUR 250.00");
            assertThat(page.locator("#disputes")).containsText("26 Feb 2026");

            lead.deed("query");
            page.locator("#question").fill("Please send the invoice again");
            lead.button("Take it").click();
            assertThat(page.locator("#queries")).containsText("Finance answers by");
            lead.picture("account-disputed");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);

            page.getByText("Answer, add evidence, or take back").click();
            page.locator("#disputes select[name=decision]").selectOption("PARTLY_UPHELD");
            page.locator("#disputes input[name=credit]").fill("100,00");
            page.locator("#disputes select[name=cause]").selectOption("TRANSPORT");
            page.locator("#disputes textarea[name=text]").first().fill("One of them was");
            lead.picture("account-dispute-answering");
            page.locator("#disputes form[action$=answer] button").click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The dispute is answered.");
            assertThat(page.locator("#disputes")).containsText("EUR 100.00 credited");
            assertThat(page.locator("#disputes")).containsText("Cause found: Lost or damaged in transport");
            assertThat(page.locator(".timeline")).containsText("Upheld in part");
            assertThat(page.locator(".timeline")).containsText("Cause found: Lost or damaged in transport");

            page.getByText("Answer or take back").click();
            page.locator("#queries input[name=reason]").fill("Found it in the drawer");
            page.locator("#queries form[action$=withdraw] button").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The query is taken back");
            assertThat(page.locator("#queries")).containsText("Found it in the drawer");
        }
    }

    @Test
    void whyItIsNotPaidIsTakenDownAndWhatWasDoneIsShown() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + showroom.account(creditor, "W"));
            lead.deed("reason");
            page.locator("#nonPaymentReason").selectOption("DISSATISFIED");
            page.locator("#reasonNote").fill("Nobody calls back");
            lead.button("Take it down").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("It is taken down");
            assertThat(page.locator("#reasons")).containsText("Query raised");
            assertThat(page.locator("#queries")).containsText("Nobody calls back");
            assertThat(page.locator(".timeline")).containsText("Query raised");
            lead.picture("account-reason-told");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);
        }
    }

    @Test
    void whoMayNotActReadsThemInGermanAndFindsTheirCauses() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + showroom.account(creditor, "W"));
            lead.deed("dispute");
            page.locator("#disputeReason").selectOption("NOT_DELIVERED");
            lead.button("Raise").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The dispute stands");
        }
        try (var auditor = Visit.at(port, "de-DE")) {
            auditor.signIn("auditor");
            var page = auditor.open("/accounts/" + showroom.account(creditor, "W"));
            assertThat(page.locator("#disputes")).containsText("Nicht geliefert");
            assertThat(page.locator("#disputes form")).hasCount(0);
            auditor.picture("account-disputed-german");

            auditor.open("/dispute-causes");

            assertThat(page.locator("h1")).hasText("Ursachen von Einwänden");
            assertThat(page.locator("table").first()).containsText("Nicht geliefert");
            page.locator("#by").selectOption("PRODUCT");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anzeigen"))
                    .click();
            assertThat(page.locator("table th").nth(2)).hasText("Produkt");
            assertThat(page.locator("table").first()).containsText("Nicht geliefert");
            auditor.picture("dispute-causes-german");
            assertThat(auditor.widthOnATelephone()).isEqualTo(390);
        }
    }
}
