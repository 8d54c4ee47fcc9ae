package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.interest.AddedRates;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rate of a half-year that has begun is missing, until an admin adds it. */
@IntegrationTest
class RatesBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    AddedRates added;

    @BeforeEach
    void aNewHalfYearBegan() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-01-04T09:00:00Z")));
    }

    @AfterEach
    void asBefore() {
        added.takeAway();
        ClockUtil.reset();
    }

    @Test
    void anAdminAddsTheNextHalfYearAndASlipIsRefused() {
        try (var admin = Visit.by("admin", port)) {
            var page = admin.open("/");
            page.locator("nav").getByText("Rates").click();
            var german = page.locator("#DE_BASE");
            assertThat(german.locator(".badge.bad")).hasText("missing: 1 Jan 2027 to 30 Jun 2027");
            admin.picture("rates");
            german.locator("[name=percent]").fill("17,7");
            german.locator("[name=source]").fill("Deutsche Bundesbank");
            german.locator("button").click();
            assertThat(page.locator("#problem")).containsText("points away from 1.52");

            german.locator("[name=percent]").fill("1,77");
            german.locator("button").click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Added.");
            assertThat(german).containsText("Known through 30 Jun 2027.");
            assertThat(german.locator(".badge.bad")).hasCount(0);
            german.locator("summary").click();
            assertThat(german.locator("tbody tr").first()).containsText("1.77");
            page.navigate("/interest/rates?lang=de");
            assertThat(german).containsText("Der Satz ab dem 01.07.2027 kann ab dem 01.06.2027 eingetragen werden");
            admin.picture("rates-added");
            assertThat(admin.widthOnATelephone()).isEqualTo(390);
        }
    }
}
