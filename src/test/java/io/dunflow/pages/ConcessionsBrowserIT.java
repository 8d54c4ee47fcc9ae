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

/** A settlement with its counter-offer, a deferral, and what an auditor sees of both. */
@IntegrationTest
class ConcessionsBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    private String creditor;
    private String account;

    @BeforeEach
    void aBook() {
        day.is(Showroom.DAY);
        creditor = showroom.open();
        account = "/accounts/" + showroom.account(creditor, "M");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    /** 3250.00 and 155.20 are 3405.20; 85 percent of them 2894.42, by 16 March. */
    @Test
    void theNearestOfferIsShownALeadRefusesItAndGivesMoreTimeInstead() {
        try (var collector = Visit.by("collector", port)) {
            settle(collector);
        }
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open(account);
            assertThat(page.locator("#settlements")).containsText("Less than a collector may take alone");
            page.locator("#settlements input[name=reason]").first().fill("Can pay more");
            lead.button("Refuse").click();
            assertThat(page.locator("#settlements .badge").first()).hasText("refused");
            defer(lead);
        }
        try (var auditor = Visit.by("auditor", port)) {
            var page = auditor.open("/concessions?debtor=M" + creditor);
            assertThat(page.locator("#main")).containsText("Deferral");
            assertThat(page.locator("#main")).containsText("Waits for a big order");
            auditor.open("/concessions");
            assertThat(page.locator("#main")).containsText("By person");
            auditor.picture("concessions");
            assertThat(auditor.widthOnATelephone()).isEqualTo(390);
        }
    }

    private void settle(Visit collector) {
        var page = collector.open(account);
        collector.deed("settlement");
        page.locator("#settleAmount").fill("2000");
        page.locator("#settleBy").fill("2026-03-30");
        page.locator("#settleReason").fill("Says he is broke");
        collector.button("Show what is acceptable").click();

        assertThat(page.locator("#settlementPreview")).containsText("The nearest acceptable offer is EUR 2,894.42");
        assertThat(page.locator("#settlementPreview")).containsText("A lead has to agree");
        collector.picture("settlement-preview");
        page.locator("#settlementPreview button").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Kept.");
        assertThat(page.locator("#settlements")).containsText("waits for a lead");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refuse")))
                .hasCount(0);
    }

    private void defer(Visit lead) {
        var page = lead.page();
        lead.deed("deferral");
        page.locator("#deferUntil").fill("2026-03-31");
        page.locator("#deferReason").fill("Waits for a big order");
        lead.button("Defer").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Kept.");
        assertThat(page.locator("#deferrals")).containsText("agreed");
        assertThat(page.locator(".timeline")).containsText("Deferred until");
        lead.picture("settlement-refused-deferred");
    }
}
