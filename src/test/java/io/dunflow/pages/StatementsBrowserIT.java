package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.agency.Handovers;
import io.dunflow.agency.ReceivingNews;
import io.dunflow.ledger.CreditorDays;
import io.dunflow.ledger.Portfolio;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement of an agency: where it differs from our books, and what somebody did about that. */
@IntegrationTest
class StatementsBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Handovers handovers;

    @Autowired
    ReceivingNews receiving;

    @Autowired
    CreditorDays days;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final String code = "stated" + Portfolio.next();

    /** Of 500.00 it says that 50.00 were paid, and has earned 7.50; ours know of no payment. */
    @BeforeEach
    void anAgencyStatesAPaymentThatItNeverToldOf() {
        handovers.anAgency(code);
        var account = portfolio.anAccount();
        portfolio.anInvoice(account, "500.00", "2020-02-16");
        var placement = handovers.placed(account, code);
        var item = jdbc.sql("select item_id from placement_item where placement_id = ?")
                .param(placement.id())
                .query(Long.class)
                .single();
        receiving.take(
                code,
                "statement-" + code + ".json",
                """
                {"statement": "2026-11", "asOf": "%s", "currency": "EUR", "lines": [{"placement": %d, "item": %d,
                  "original": "500.00", "paid": "50.00", "cancelled": "0", "remaining": "450.00", "commission": "7.50"}]}
                """
                        .formatted(days.todayOf(account.id()), placement.id(), item)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void financeSeesEachDifferenceAndWhatSomebodyDidAboutIt() {
        var paid = aboutThePayment();
        tasks.setAssignee(paid.getId(), "finance");
        tasks.complete(paid.getId(), Map.of("note", "They forgot to tell us; a file comes today"));

        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/agency-statements?agency=" + code);
            assertThat(page.locator("#statements tbody tr")).hasCount(1);
            finance.picture("agency-statements");
            page.locator("#statements tbody a").click();

            assertThat(page.locator("#main")).containsText("in one line");
            assertThat(page.locator("#sums")).containsText("EUR 50.00");
            assertThat(page.locator("#differences")).containsText("500.00 is left, the statement says 450.00");
            assertThat(page.locator("#differences tbody tr")).hasCount(3);
            assertThat(page.locator("#differences")).containsText("2 of them wait in Tasklist");
            assertThat(page.locator("#differences")).containsText("They forgot to tell us; a file comes today");
            finance.picture("agency-statement");
            assertThat(finance.widthOnATelephone()).isEqualTo(390);
        }
        try (var collector = Visit.by("collector", port)) {
            assertThat(collector.open("/").locator("nav")).not().containsText("Agencies");
            assertThat(collector.page().navigate("/agency-statements").status()).isEqualTo(403);
        }
    }

    private Task aboutThePayment() {
        var matter = jdbc.sql("select m.id from agency_matter m join agency g on g.id = m.agency_id"
                        + " where g.code = ? and m.kind = 'PAID_DIFFERS'")
                .param(code)
                .query(Long.class)
                .single();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("agency-matter:" + matter)
                .singleResult();
    }
}
