package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Creditor;
import io.dunflow.ledger.Portfolio;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a call in Tasklist may end in besides a promise: an offer of a part, a question. */
@IntegrationTest
class CallOutcomesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private Creditor creditor;
    private Account account;
    private String call;

    @BeforeEach
    void aCallAboutFiveHundred() {
        day.is("2026-03-16");
        creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        jdbc.sql("insert into item_clock (item_id, level, taken_over, last_notice_on)"
                        + " select id, 3, 3, date '2026-03-02' from item where invoice_id = ?")
                .param(portfolio.anInvoice(account, "500.00", "2026-02-16").id())
                .update();
        day.run(creditor.code());
        var task = tasks.createTaskQuery().tenantIdIn(creditor.code()).singleResult();
        call = task.getName();
        // In a database that other tests use as well, the call may stand on any page of the list.
        tasks.setPriority(task.getId(), 1_000);
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void anOfferThatIsTooLowIsRefusedByTheFieldsLabelAndABetterOneStandsOnTheAccount() {
        try (var collector = Visit.at(port, "en-GB")) {
            var page = opened(collector);
            var note = page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
            note.fill("He sells a machine");
            note.blur();
            choose(page, "What came out?", "Offers a part for the whole");
            day(page, "Paid by", "23/03/2026");
            var amount = page.getByLabel("Amount for the discharge of the whole");
            type(page, amount, "100,00");
            type(page, page.getByLabel("Why is this good enough?"), "The rest is lost otherwise");
            collector.picture("tasklist-call-settlement");
            collector.button("Complete").click();
            assertThat(page.getByText("Amount for the discharge of the whole: "))
                    .isVisible();
            collector.picture("tasklist-call-refused");
            page.locator(".notifications .close:visible").first().click();
            type(page, amount, "490,00");
            collector.button("Complete").click();
            assertThat(page.getByText(call)).hasCount(0);
        }

        try (var collector = Visit.by("collector", port)) {
            var page = collector.open("/accounts/" + account.id());
            assertThat(page.locator("#main")).containsText("EUR 490.00");
            assertThat(page.locator("#main")).containsText("The rest is lost otherwise");
        }
    }

    @Test
    void aQuestionGoesToWhoeverAnswersItAndStandsOnTheAccount() {
        try (var collector = Visit.at(port, "en-GB")) {
            var page = opened(collector);
            choose(page, "What came out?", "Asks something");
            choose(page, "What is asked?", "Copy of an invoice");
            page.getByLabel("The question").fill("Please send the invoice again");
            page.getByLabel("The question").blur();
            collector.picture("tasklist-call-query");
            collector.button("Complete").click();
            assertThat(page.getByText(call)).hasCount(0);
        }

        var answer = tasks.createTaskQuery()
                .tenantIdIn(creditor.code())
                .taskDefinitionKey("Task_AnswerQuery")
                .singleResult();
        org.assertj.core.api.Assertions.assertThat(answer.getName()).startsWith("Anfrage beantworten: ");
        try (var collector = Visit.by("collector", port)) {
            var page = collector.open("/accounts/" + account.id());
            assertThat(page.locator("#main")).containsText("Please send the invoice again");
        }
    }

    private Page opened(Visit collector) {
        var page = collector.open("/camunda/app/tasklist/default/#/login");
        page.getByPlaceholder("Username").fill("collector");
        page.getByPlaceholder("Password").fill("demo");
        page.waitForResponse(
                answer -> answer.url().contains("/login/tasklist"),
                () -> collector.button("Log in").click());
        assertThat(page.getByText("Calls due")).isVisible();
        page.getByText("Calls due").click();
        page.getByText(call).first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                .first()
                .click();
        return page;
    }

    /** Taking over a day, the form draws itself again and may lose what is just being typed. */
    private static void type(Page page, Locator field, String text) {
        page.waitForCondition(() -> {
            field.fill(text);
            field.blur();
            page.waitForTimeout(300);
            return field.inputValue().equals(text);
        });
    }

    private static void choose(Page page, String label, String choice) {
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        page.getByText(choice, new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
    }

    /** The field of a day is drawn again once it has its calendar: what was typed before that would be lost. */
    private static void day(Page page, String label, String day) {
        var field = page.getByLabel(label);
        page.waitForCondition(() -> {
            field.click();
            return page.locator(".flatpickr-calendar.open").isVisible();
        });
        field.fill(day);
        page.keyboard().press("Escape");
        assertThat(field).hasValue(day);
    }
}
