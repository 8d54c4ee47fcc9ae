package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.RecordingFacts;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An account's page while a fact about the debtor stops letters, calls and agreements. */
@IntegrationTest
class StoppedByFactBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    @Autowired
    RecordingFacts recording;

    private String creditor;

    @BeforeEach
    void aBookThatWasDunnedOnce() {
        day.is(Showroom.DAY);
        creditor = showroom.open();
        day.run(creditor);
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void anInsolventDebtorIsNeitherWrittenToNorCalledAndOfferedNothing() {
        become(FactKind.INSOLVENT);

        try (var collector = Visit.by("collector", port)) {
            var page = collector.open("/accounts/" + showroom.account(creditor, "H"));
            var next = page.locator(".coming");

            assertThat(next).containsText("No reminder and no call: the debtor is insolvent; until this is withdrawn");
            assertThat(next.getByText("A run looks at it again")).hasCount(0);
            assertThat(page.locator(".top-of-account .facts")).containsText("Nobody may call");
            assertThat(page.locator(".top-of-account .facts").getByText("Priority of the call"))
                    .hasCount(0);
            assertThat(page.locator("#deeds"))
                    .containsText("Nothing can be agreed: the debtor is known to be: insolvent");
            assertThat(page.locator("#do-promise, #do-plan, #do-settlement, #do-deferral"))
                    .hasCount(0);
            assertThat(page.locator("table.cards").getByText("insolvent")).hasCount(2);
            collector.picture("account-insolvent");
            assertThat(collector.widthOnATelephone()).isEqualTo(390);
        }
    }

    @Test
    void whoseAttorneyIsUnknownIsLeftAloneButMayAgree() {
        become(FactKind.ATTORNEY);

        try (var collector = Visit.at(port, "de-DE")) {
            collector.signIn("collector");
            var page = collector.open("/accounts/" + showroom.account(creditor, "H"));

            assertThat(page.locator(".coming"))
                    .containsText("Keine Mahnung und kein Anruf: der Kunde hat einen Anwalt, dessen Namen niemand");
            assertThat(page.locator("#do-promise")).hasCount(1);
        }
    }

    @Test
    void withoutSuchAFactTheCallHasAPriorityAndAgreementsAreOffered() {
        try (var collector = Visit.by("collector", port)) {
            var page = collector.open("/accounts/" + showroom.account(creditor, "H"));

            assertThat(page.locator(".top-of-account .facts")).containsText("Priority of the call");
            assertThat(page.locator("#do-promise, #do-plan, #do-settlement, #do-deferral"))
                    .hasCount(4);
        }
    }

    private void become(FactKind kind) {
        recording.record(new FactOrder("H" + creditor, kind, "Court paper", null), "collector");
    }
}
