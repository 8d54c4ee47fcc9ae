package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.credit.CheckingCredit;
import io.dunflow.credit.CreditQuestion;
import io.dunflow.credit.LimitOrder;
import io.dunflow.credit.SettingLimits;
import io.dunflow.dunning.Approval;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Debtor;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An order that the table referred: whoever is responsible for credit decides it in Tasklist, and reads it on the account. */
@IntegrationTest
class ReferralBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    SettingLimits limits;

    @Autowired
    CheckingCredit checking;

    @Autowired
    TaskService tasks;

    private Debtor debtor;
    private Account account;

    @BeforeEach
    void anOrderIsTooLarge() {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        debtor = portfolio.aDebtor();
        account = portfolio.accountOf(creditor, debtor);
        portfolio.anInvoice(account, "1200.00", "2026-03-31");
        limits.set(
                new LimitOrder(debtor.number(), null, new BigDecimal("5000.00"), "EUR", null, "Balance sheet"),
                "lead",
                Approval.NONE);
        checking.check(
                new CreditQuestion(creditor.code(), debtor.number(), new BigDecimal("4300.00"), "EUR", "A1"), "shop");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void whoIsResponsibleForCreditApprovesTheOrderAndTheAccountShowsIt() {
        var name = tasks.createTaskQuery()
                .taskNameLike("%(" + debtor.number() + ")")
                .singleResult();
        tasks.setPriority(name.getId(), 1_000);

        try (var credit = Visit.at(port, "en-GB")) {
            var page = tasklist(credit);
            page.getByText("Credit questions").first().click();
            page.getByText(name.getName()).first().click();
            assertThat(page.getByText(Pattern.compile("5[.,]500[.,]00")).first())
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                    .first()
                    .click();
            var note = page.locator("textarea.fjs-textarea");
            note.fill("Pays at once as a rule");
            note.blur();
            page.locator(".fjs-form-field-select .fjs-input-group").first().click();
            page.getByText("Give it", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(note).hasValue("Pays at once as a rule");
            credit.picture("tasklist-referral");
            credit.button("Complete").click();
            assertThat(page.getByText(name.getName())).hasCount(0);
        }
        try (var credit = Visit.by("credit", port)) {
            var page = credit.open("/accounts/" + account.id());
            assertThat(page.locator("#credit")).containsText("EUR 5,500.00");
            assertThat(page.locator(".timeline")).containsText("Order given");
            assertThat(page.locator(".timeline")).containsText("Pays at once as a rule");
            credit.picture("account-credit");
            assertThat(credit.widthOnATelephone()).isEqualTo(390);

            credit.deed("orders");
            page.locator("#blockReason").fill("Cheque bounced");
            credit.button("Block orders").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing more is sold on account");
            assertThat(page.locator("#credit")).containsText("Cheque bounced");
        }
        try (var auditor = Visit.at(port, "de-DE")) {
            auditor.signIn("auditor");
            var page = auditor.open("/accounts/" + account.id());
            assertThat(page.locator("#credit")).containsText("Aufträge gesperrt");
            assertThat(page.locator(".timeline")).containsText("Auftrag vorgelegt");
            assertThat(page.locator("#credit form")).hasCount(0);
            auditor.picture("account-credit-german");
        }
    }

    private static Page tasklist(Visit credit) {
        var page = credit.open("/camunda/app/tasklist/default/#/login");
        page.getByPlaceholder("Username").fill("credit");
        page.getByPlaceholder("Password").fill("demo");
        page.waitForResponse(answer -> answer.url().contains("/login/tasklist"), () -> credit.button("Log in")
                .click());
        assertThat(page.getByText("Follow-ups")).isVisible();
        return page;
    }
}
