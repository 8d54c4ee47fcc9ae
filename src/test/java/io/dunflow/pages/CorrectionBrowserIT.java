package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter that was wrong stands as disproved on the account's page, with its correction, which a lead decides there. */
@IntegrationTest
class CorrectionBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    private Account account;

    @BeforeEach
    void aLargeLetterWasWrong() {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, "20000.00", "2026-02-23");
        day.run(creditor.code());
        day.is("2026-03-04");
        payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal("12000.00"),
                Booking.on(LocalDate.parse("2026-02-26"), "finance")));
        day.run(creditor.code());
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aLeadSeesWhatWasWrongAndHasTheDebtorTold() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + account.id());
            assertThat(page.locator("#main")).containsText("Disproved");
            assertThat(page.locator("#main")).containsText("A payment of before the letter became known later");
            assertThat(page.locator("#corrections")).containsText("Claimed too much: EUR 12,000.00");
            assertThat(page.locator("#corrections")).containsText("counts no longer as a reminder");
            lead.picture("account-corrected");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);

            page.locator("#corrections input[name=text]").fill("We are sorry");
            lead.button("Tell the debtor").click();

            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            assertThat(page.locator("#corrections form")).hasCount(0);
        }
        day.send();
        try (var auditor = Visit.at(port, "de-DE")) {
            auditor.signIn("auditor");
            var page = auditor.open("/accounts/" + account.id());
            assertThat(page.locator("#main")).containsText("Widerlegt");
            assertThat(page.locator("#corrections")).containsText("Kunde weiß es");
            assertThat(page.locator(".timeline")).containsText("Berichtigung");
            auditor.picture("account-corrected-german");
        }
    }
}
