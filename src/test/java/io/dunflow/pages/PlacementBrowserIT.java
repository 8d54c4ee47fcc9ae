package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.agency.Agencies;
import io.dunflow.agency.Agency;
import io.dunflow.agency.PlacementOrder;
import io.dunflow.agency.ProposingPlacements;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items whose named date passed in vain: a lead who did not propose it sees what was tried, and hands them over. */
@IntegrationTest
class PlacementBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Agencies agencies;

    @Autowired
    ProposingPlacements proposing;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void aNamedDatePassedInVain() {
        agencies.keep(agency("browser-dear", "Beta Inkasso", "25", "30", true), "admin");
        agencies.keep(agency("browser-good", "Alpha Inkasso", "12", "40", true), "admin");
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        account = portfolio.anAccountOf(creditor.id());
        portfolio.anInvoice(account, "1840.00", "2026-02-02");
        jdbc.sql(
                        """
                        insert into item_clock (item_id, level, taken_over, taken_over_on, last_notice_on)
                        select id, 3, 3, date '2026-02-16', date '2026-02-16' from item where account_id = ?
                        on conflict (item_id, shadow) do update set level = 3, taken_over = 3,
                          taken_over_on = excluded.taken_over_on, last_notice_on = excluded.last_notice_on
                        """)
                .param(account.id())
                .update();
        day.run(creditor.code());
        jdbc.sql(
                        """
                        insert into call_outcome (case_id, account_id, task_id, outcome, note, recorded_by, recorded_at)
                        select id, account_id, 'browser ' || id, 'NOT_REACHED', 'Number is not in use', 'collector',
                          timestamptz '2026-03-02 10:00Z' from dunning_case where account_id = ? and stage = 'ESCALATION'
                        """)
                .param(account.id())
                .update();
        proposing.propose(new PlacementOrder(account.id(), null, "Does not answer"), null, "collector");
        day.evening(LocalDate.parse("2026-03-02"));
        jdbc.sql("update creditor set bank_complete_through = date '2026-03-12' where id = ?")
                .param(creditor.id())
                .update();
        day.is("2026-03-13");
        day.run(creditor.code());
    }

    @AfterEach
    void timeIsTimeAgainAndTheAgenciesAreGone() {
        agencies.keep(agency("browser-dear", "Beta Inkasso", "25", "30", false), "admin");
        agencies.keep(agency("browser-good", "Alpha Inkasso", "12", "40", false), "admin");
        ClockUtil.reset();
    }

    @Test
    void aLeadHandsOverWithTheEvidenceInView() {
        var task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ApprovePlacement")
                .taskNameLike("%" + number() + "%")
                .singleResult();
        tasks.setPriority(task.getId(), 1_000);

        try (var lead = Visit.at(port, "en-GB")) {
            var page = tasklist(lead);
            page.getByText("My group, unclaimed").first().click();
            page.getByText(task.getName()).first().click();
            assertThat(page.getByText("What was tried").first()).isVisible();
            assertThat(page.getByText("Number is not in use").first()).isVisible();
            assertThat(page.getByText("Alpha Inkasso").first()).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Claim"))
                    .first()
                    .click();
            lead.picture("tasklist-placement-evidence");
            page.locator(".fjs-form-field-select .fjs-input-group").first().click();
            page.getByText("Yes, hand it over", new Page.GetByTextOptions().setExact(true))
                    .click();
            lead.picture("tasklist-placement");
            lead.button("Complete").click();
            assertThat(page.getByText(task.getName())).hasCount(0);
        }
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + account.id());
            assertThat(page.getByText("Alpha Inkasso").first()).isVisible();
            assertThat(page.getByText("approved by lead").first()).isVisible();
            lead.picture("account-placement");
        }
    }

    private String number() {
        return jdbc.sql("select d.number from account a join debtor d on d.id = a.debtor_id where a.id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    private static Agency agency(String code, String name, String fee, String recovery, boolean active) {
        return new Agency(
                code,
                name,
                List.of("DE"),
                List.of("DE"),
                List.of("BUSINESS"),
                BigDecimal.ZERO,
                null,
                new BigDecimal(fee),
                new BigDecimal(recovery),
                BigDecimal.ONE,
                "NEUTRAL",
                5,
                active);
    }

    private static Page tasklist(Visit lead) {
        var page = lead.open("/camunda/app/tasklist/default/#/login");
        page.getByPlaceholder("Username").fill("lead");
        page.getByPlaceholder("Password").fill("demo");
        page.waitForResponse(answer -> answer.url().contains("/login/tasklist"), () -> lead.button("Log in")
                .click());
        assertThat(page.getByText("Follow-ups")).isVisible();
        return page;
    }
}
