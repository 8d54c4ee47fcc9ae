package io.dunflow.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import java.math.BigDecimal;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person does on an account's page. */
@IntegrationTest
class AccountBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Day day;

    @Autowired
    Showroom showroom;

    @Autowired
    MakingPromises promising;

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
    void financeBooksAPaymentAndSeesTheItemSettled() {
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/accounts/" + showroom.account(creditor, "W"));
            finance.deed("payment");
            page.locator("#amount").fill("1.999,99");
            page.locator("#reference").fill("Bank line 4711");
            page.locator("#invoice").selectOption("B1-" + creditor);
            finance.button("Book").click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The payment is booked.");
            assertThat(page.getByText("1 settled item")).isVisible();
            assertThat(page.locator(".timeline")).containsText("Payment");
            assertThat(page.locator(".timeline")).containsText("EUR -1,999.99");
            assertThat(page.locator(".timeline")).containsText("First reminder");
            finance.picture("account-paid");
            assertThat(finance.widthOnATelephone()).isEqualTo(390);
        }
    }

    @Test
    void financeBooksThatMoneyWentBackAndSeesTheItemOpenWithTheFeeBesideIt() {
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/accounts/" + showroom.account(creditor, "W"));
            finance.deed("payment");
            page.locator("#amount").fill("1.999,99");
            page.locator("#reference").fill("Debit 4714");
            page.locator("#invoice").selectOption("B1-" + creditor);
            finance.button("Book").click();
            finance.deed("return");
            page.locator("#returnPayment").selectOption("Debit 4714");
            page.locator("#returnAmount").fill("5000");
            page.locator("#returnReference").fill("Return 1");
            page.locator("#returnFee").fill("3,50");
            finance.button("Book the return").click();

            assertThat(page.locator("#do-return").getByRole(AriaRole.ALERT)).containsText("is more than is left");
            assertThat(page.locator("#returnPayment")).hasValue("Debit 4714");
            finance.picture("account-return-refused");
            page.locator("#returnAmount").fill("");
            finance.button("Book the return").click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("the money went back");
            assertThat(page.locator(".figures")).containsText("3.50");
            assertThat(page.locator(".timeline")).containsText("Account not covered");
            assertThat(page.locator(".timeline")).containsText("Fee of the bank for a return");
            assertThat(page.locator("table.cards").getByText("B1-" + creditor)).isVisible();
            finance.picture("account-returned");
            assertThat(finance.widthOnATelephone()).isEqualTo(390);
        }
    }

    @Test
    void whatCoversAnItemIsSaidInTheReadersWords() {
        long account = showroom.account(creditor, "W");
        promising.make(
                new PromiseOrder(
                        account,
                        showroom.items(account),
                        new BigDecimal("50.00"),
                        Showroom.DAY_OF_PROMISE,
                        "said on the phone"),
                null,
                "collector");

        try (var lead = Visit.at(port, "de-DE")) {
            lead.signIn("lead");
            var page = lead.open("/accounts/" + account);

            assertThat(page.locator("table.cards").getByText("Zugesagt: 50,00 EUR"))
                    .isVisible();
            assertThat(page.getByText("PROMISE")).hasCount(0);
            lead.picture("account-covered-german");
        }
    }

    @Test
    void aPaymentOfNothingIsRefusedInItsFormAndKeepsWhatWasTyped() {
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/accounts/" + showroom.account(creditor, "W"));
            var form = finance.deed("payment");
            page.locator("#amount").fill("0");
            page.locator("#reference").fill("Bank line 4712");
            finance.button("Book").click();

            assertThat(form.getByRole(AriaRole.ALERT)).containsText("Amount: must be positive");
            assertThat(page.locator("#reference")).hasValue("Bank line 4712");
            finance.picture("account-refused");
        }
    }

    @Test
    void withoutScriptAFormOpensIsRefusedAndSentAgain() {
        try (var finance = Visit.withoutScript("finance", port)) {
            var page = finance.open("/accounts/" + showroom.account(creditor, "W"));
            assertThat(page.locator("#amount")).isHidden();
            finance.deed("payment");
            page.locator("#amount").fill("0");
            page.locator("#reference").fill("Bank line 4713");
            page.locator("#invoice").selectOption("B1-" + creditor);
            finance.button("Book").click();

            assertThat(page.locator("#do-payment").getByRole(AriaRole.ALERT)).containsText("must be positive");
            assertThat(page.locator("#reference")).hasValue("Bank line 4713");
            assertThat(page.locator("#invoice")).hasValue("B1-" + creditor);
            page.locator("#amount").fill("10");
            finance.button("Book").click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The payment is booked.");
            assertThat(page.locator("#amount")).isHidden();
        }
    }

    @Test
    void aLeadHoldsAnAccountAndLiftsTheHold() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + showroom.account(creditor, "Z"));
            lead.deed("hold");
            page.locator("#holdReason").fill("Goods are being replaced");
            page.locator("#until").fill("2026-03-20");
            lead.button("Put on hold").click();

            assertThat(page.getByText("on hold until 20 Mar 2026").first()).isVisible();
            assertThat(page.locator(".timeline")).containsText("Goods are being replaced");
            lead.picture("account-held");

            page.locator("#holds input[name=reason]").fill("Replaced");
            lead.button("Lift").click();

            assertThat(page.getByText("The hold is lifted.")).isVisible();
            assertThat(lead.button("Lift")).hasCount(0);
        }
    }

    @Test
    void aLeadDatesAHoldBackGivesItToSomebodyAndLiftsItAsOfAnEarlierDay() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + showroom.account(creditor, "Z"));
            lead.deed("hold");
            page.locator("#holdReason").fill("Asked on the phone last week");
            page.locator("#holdFrom").fill("2026-02-23");
            page.locator("#holdOwner").fill("nobody-here");
            page.locator("#until").fill("2026-03-10");
            lead.button("Put on hold").click();

            assertThat(page.locator("#do-hold").getByRole(AriaRole.ALERT)).containsText("Owner: nobody-here");
            assertThat(page.locator("#holdFrom")).hasValue("2026-02-23");
            lead.picture("account-hold-refused");
            page.locator("#holdOwner").fill("collector");
            lead.button("Put on hold").click();

            assertThat(page.locator("#holds")).containsText("collector");
            page.locator("#holds input[name=reason]").fill("Answered on Friday");
            page.locator("#holds input[name=on]").fill("2026-02-27");
            lead.button("Lift").click();

            assertThat(page.locator(".timeline")).containsText("Hold lifted as of 27 Feb 2026");
        }
    }

    @Test
    void aCollectorIsNotAskedForADayGoneByAndIsRefusedWhenSendingOne() {
        try (var collector = Visit.by("collector", port)) {
            var page = collector.open("/accounts/" + showroom.account(creditor, "Z"));
            collector.deed("hold");
            assertThat(page.locator("#holdOwner")).isVisible();
            assertThat(page.locator("#holdFrom")).hasCount(0);
            page.locator("#holdReason").fill("Asked on the phone last week");
            page.locator("#until").fill("2026-03-10");
            page.evaluate("document.querySelector('#until').insertAdjacentHTML('afterend',"
                    + " '<input type=hidden name=from value=2026-02-23>')");
            collector.button("Put on hold").click();

            assertThat(page.getByText("Only a lead may date a hold back")).isVisible();
            assertThat(page.locator("#holds")).hasCount(0);
        }
    }

    @Test
    void aLeadSetsALabelAndTakesItOffWithAReason() {
        try (var lead = Visit.by("lead", port)) {
            var page = lead.open("/accounts/" + showroom.account(creditor, "Z"));
            lead.deed("label");
            page.locator("#labelOn").selectOption(new SelectOption().setLabel("the customer, with all accounts"));
            page.locator("#labelKey").fill("policy");
            page.locator("#labelValue").fill("GOLD");
            page.locator("#labelReason").fill("Framework contract");
            lead.button("Set label").click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The label says so from now on.");
            assertThat(page.getByText("policy: GOLD").first()).isVisible();
            lead.picture("account-labelled");
            assertThat(lead.widthOnATelephone()).isEqualTo(390);

            lead.deed("label");
            page.locator("#labelOn").selectOption(new SelectOption().setLabel("the customer, with all accounts"));
            page.locator("#labelKey").fill("policy");
            page.locator("#labelReason").fill("Contract ended");
            lead.button("Take label off").click();

            assertThat(page.getByText("The label is off.")).isVisible();
            assertThat(page.locator(".facts").getByText("policy: GOLD")).hasCount(0);
        }
    }

    @Test
    void aCreditorIsCreatedAndChanged() {
        var code = "B" + creditor;
        try (var finance = Visit.by("finance", port)) {
            var page = finance.open("/creditors/new");
            page.locator("#code").fill(code);
            page.locator("#name").fill("Bergkristall AG");
            page.locator("#iban").fill("DE89370400440532013001");
            finance.button("Save").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("IBAN");

            page.locator("#iban").fill("DE89370400440532013000");
            finance.button("Save").click();
            page.waitForURL("**/creditors/" + code);
            finance.open("/creditors/" + code);
            page.locator("#runHour").fill("6");
            finance.button("Save").first().click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved.");
            assertThat(page.locator("#runHour")).hasValue("6");
            finance.picture("creditor");
            finance.open("/creditors");
            assertThat(page.getByText("Bergkristall AG")).isVisible();
            finance.picture("creditors");
        }
    }
}
