package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A collector's morning: the call in Tasklist, and what it left on the account's page. */
@IntegrationTest
class CollectorBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    @Autowired
    TaskService tasks;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPromiseMadeInTasklistStandsOnTheAccountsPage() {
        day.is(Showroom.DAY);
        var creditor = showroom.open();
        day.run(creditor);
        comesFirst("Hargreaves & Sons Ltd (H" + creditor + ") anrufen");

        try (var collector = Visit.at(port, "en-GB")) {
            var page = tasklist(collector);
            page.getByText("Calls due").click();
            page.getByText("Hargreaves & Sons Ltd (H" + creditor + ") anrufen")
                    .first()
                    .click();
            claim(page);
            // First the note: taking over a day, the form draws itself again and loses what is just being typed.
            var note = page.locator("textarea.fjs-textarea");
            note.fill("Mr Hargreaves pays after the quarter’s close");
            note.blur();
            page.locator(".fjs-form-field-select .fjs-input-group").first().click();
            page.getByText("Promises to pay", new Page.GetByTextOptions().setExact(true))
                    .click();
            promisedBy(page, "09/03/2026");
            assertThat(note).hasValue("Mr Hargreaves pays after the quarter’s close");
            collector.picture("tasklist-call");
            assertThat(page.getByLabel("Promised by")).hasValue("09/03/2026");
            collector.button("Complete").click();
            assertThat(page.getByText("Hargreaves & Sons Ltd (H" + creditor + ") anrufen"))
                    .hasCount(0);
        }
        day.executeJobs();

        try (var collector = Visit.by("collector", port)) {
            collector.picture("home-collector");
            var page = collector.open("/accounts?text=H" + creditor);
            collector.link("Hargreaves & Sons Ltd").click();
            assertThat(page.locator(".timeline")).containsText("Promises to pay by 9 Mar 2026");
            assertThat(page.locator(".timeline")).containsText("Mr Hargreaves pays after the quarter’s close");
            collector.picture("account");
        }
    }

    @Test
    void whoHasACallOpenThatIsNoLongerTrueIsToldWhatChangedAndThenThatItIsGone() {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        var account = portfolio.anAccountOf(creditor.id());
        jdbc.sql("insert into item_clock (item_id, level, taken_over, last_notice_on)"
                        + " select id, 3, 3, date '2026-03-02' from item where invoice_id = ?")
                .param(portfolio.anInvoice(account, "500.00", "2026-01-15").id())
                .update();
        day.run(creditor.code());
        var call = tasks.createTaskQuery().tenantIdIn(creditor.code()).singleResult();
        comesFirst(call.getName());
        try (var reader = Visit.by("collector", port)) {
            var next = reader.open("/accounts/" + account.id()).locator(".coming");
            assertThat(next).containsText(call.getName());
            assertThat(next).containsText("A task that waits for: Collectors");
        }

        try (var collector = Visit.at(port, "en-GB")) {
            var page = tasklist(collector);
            page.getByText("Calls due").click();
            page.getByText(call.getName()).first().click();
            claim(page);
            page.locator(".fjs-form-field-select .fjs-input-group").first().click();
            page.getByText("Says it is paid", new Page.GetByTextOptions().setExact(true))
                    .click();
            pay(account, "150.00");
            collector.button("Complete").click();
            assertThat(page.getByText("has changed since you read it")).isVisible();
            collector.picture("tasklist-changed");
            page.locator(".notifications .close:visible").first().click();
            pay(account, "350.00");
            collector.button("Complete").click();
            assertThat(page.getByText("its case was closed")).isVisible();
            collector.picture("tasklist-gone");
        }
    }

    private void pay(Account account, String amount) {
        payments.book(CreditToBook.payment(
                account.id(),
                "bank " + Portfolio.next(),
                new BigDecimal(amount),
                Booking.on(LocalDate.parse("2026-03-16"), "finance")));
    }

    /** The field of a day is drawn again once it has its calendar: what was typed before that would be lost. */
    private static void promisedBy(Page page, String day) {
        var field = page.getByLabel("Promised by");
        page.waitForCondition(() -> {
            field.click();
            return page.locator(".flatpickr-calendar.open").isVisible();
        });
        field.fill(day);
        page.keyboard().press("Escape");
        assertThat(field).hasValue(day);
    }

    private static Page tasklist(Visit collector) {
        var page = collector.open("/camunda/app/tasklist/default/#/login");
        page.getByPlaceholder("Username").fill("collector");
        page.getByPlaceholder("Password").fill("demo");
        page.waitForResponse(
                answer -> answer.url().contains("/login/tasklist"),
                () -> collector.button("Log in").click());
        assertThat(page.getByText("Calls due")).isVisible();
        return page;
    }

    /** In a database that other tests use as well, the call may stand on any page of the list. */
    private void comesFirst(String name) {
        tasks.setPriority(tasks.createTaskQuery().taskName(name).singleResult().getId(), 1_000);
    }

    private static void claim(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .first()
                .click();
    }
}
