package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A promise that a collector takes on an account's page, and what the page says comes next. */
@IntegrationTest
class PromiseBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    private String account;

    @BeforeEach
    void aBook() {
        day.is(Showroom.DAY);
        account = "/accounts/" + showroom.account(showroom.open(), "W");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPromiseStandsOnTopAsWhatComesNextUntilItIsTakenBack() {
        try (var collector = Visit.by("collector", port)) {
            var page = collector.open(account);
            var form = collector.deed("promise");
            page.locator("#promiseAmount").fill("5.000,00");
            page.locator("#promiseDate").fill("2026-03-09");
            collector.button("Take the promise").click();
            assertThat(form.getByRole(AriaRole.ALERT)).containsText("EUR 2,412.49");
            page.locator("#promiseAmount").fill("400,00");
            collector.button("Take the promise").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The promise stands");
            assertThat(page.locator(".coming")).containsText("9 Mar 2026");
            assertThat(page.locator(".coming")).containsText("Promised: EUR 400.00");
            collector.picture("account-promised");
            assertThat(collector.widthOnATelephone()).isEqualTo(390);

            page.locator("#promises input[name=reason]").fill("Meant the next month");
            collector.button("Take back").click();

            assertThat(page.locator("#promises")).containsText("Meant the next month");
            assertThat(page.locator("#promises form")).hasCount(0);
        }
    }
}
