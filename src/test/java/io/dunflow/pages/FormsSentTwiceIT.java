package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A double click, and a page that was loaded again: a form does once what it asks for. */
@IntegrationTest
class FormsSentTwiceIT {

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
    void aDoubleClickAsksOneQuery() {
        try (var collector = Visit.withoutScript("collector", port)) {
            var page = collector.open(account);
            collector.deed("query");
            page.locator("#question").fill("Where is the delivery note?");
            page.locator("#do-query button").click(new Locator.ClickOptions().setClickCount(2));

            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            assertThat(page.locator("#queries [id^=query-]")).hasCount(1);
        }
    }

    @Test
    void aFormThatIsSentAgainFromAnOldPageIsAnsweredAsBeforeAndWithOtherWordsIsAnother() {
        try (var collector = Visit.by("collector", port)) {
            var page = collector.open(account);
            var form = "document.querySelector('#do-query form')";
            collector.deed("query");
            page.locator("#question").fill("Who signed for it?");
            var send = "() => fetch(" + form + ".action, {method: 'POST', body: new URLSearchParams(new FormData("
                    + form + "))}).then(answer => answer.status)";
            assertThat(page.evaluate(send)).isEqualTo(200);
            assertThat(page.evaluate(send)).isEqualTo(200);
            page.locator("#question").fill("And when?");
            assertThat(page.evaluate(send)).isEqualTo(200);

            collector.open(account);

            assertThat(page.locator("#queries [id^=query-]")).hasCount(2);
        }
    }
}
