package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A hold and the hand-over of a reminder meet at the account's lock, in both orders. */
@IntegrationTest
class HoldAgainstSendingIT {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-17");

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Portfolio portfolio;

    @Autowired
    PlacingHolds holds;

    @Autowired
    LeftAlready leftAlready;

    @Autowired
    DisprovingNotices disproving;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Race race;

    private Account account;
    private IssuedInvoice invoice;
    private long notice;

    @BeforeEach
    void aReminderWaits() {
        mailroom.opens();
        account = portfolio.anAccount();
        invoice = portfolio.anInvoice(account, "100.00", "2026-03-01");
        notice = mailroom.reminder(account, Channel.EMAIL, invoice);
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aHoldThatHasTheAccountFirstLetsNoLetterLeave() {
        var refused = race.won(account.id(), () -> hold("Goods are missing"), () -> notices.dispatchDue());

        assertThat(refused).isNull();
        assertThat(mailroom.stateOf(notice)).isEqualTo("WITHDRAWN");
        assertThat(mailroom.reasonOf(notice)).isEqualTo("HOLD: Goods are missing");
    }

    @Test
    void aHandOverThatHasTheAccountFirstLetsTheLetterLeaveAndTheHoldStandsForTheNext() throws Exception {
        var post = new SlowPost();
        var dispatcher = mailroom.by(post, DispatchSettings.Mode.AT_LEAST_ONCE);
        var dispatch = CompletableFuture.supplyAsync(dispatcher::drain);
        Race.await(post.asked);
        var hold = CompletableFuture.runAsync(() -> hold("Goods are missing"));
        race.untilSomebodyWaits();

        post.answer.countDown();

        assertThat(dispatch.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        hold.get(30, TimeUnit.SECONDS);
        assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
        var next = mailroom.reminder(account, Channel.LETTER, portfolio.anInvoice(account, "30.00", "2026-03-01"));
        notices.dispatchDue();
        assertThat(mailroom.stateOf(next)).isEqualTo("WITHDRAWN");
        var told = placed(new HoldOrder(null, account.id(), null, "A second look", null, null, null));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("notice").asLong()).isEqualTo(notice);
        assertThat(told.get(0).get("template").asText()).isEqualTo("reminder-1");
        assertThat(told.get(0).get("channel").asText()).isEqualTo("EMAIL");
        assertThat(told.get(0).get("at").asText()).startsWith("2026-03-16T12:00:00");
    }

    @Test
    void whoHoldsAnItemIsToldOnlyOfLettersThatClaimItAndOnTheirDay() {
        notices.dispatchDue();
        var other =
                portfolio.anInvoice(account, "30.00", "2026-03-01").itemIds().get(0);

        assertThat(left(invoice.itemIds().get(0))).extracting("notice").containsExactly(notice);
        assertThat(left(other)).isEmpty();
        mailroom.isAt("2026-03-16T23:00:00Z");
        assertThat(left(invoice.itemIds().get(0))).isEmpty();
    }

    @Test
    void whoDatesAHoldBackIsToldOfTheLettersSinceThenCorrectedOrNot() {
        notices.dispatchDue();
        mailroom.isAt("2026-03-17T09:00:00Z");

        assertThat(told("COMPLAINT", TUESDAY)).isEmpty();
        assertThat(told("PAYMENT_SEARCH", FRIDAY)).containsExactly(String.valueOf(notice));
        transactions.executeWithoutResult(now -> disproving.disprove(notice, List.of(), "DISPROVED_BY_HOLD"));
        assertThat(told("DATA_CHECK", FRIDAY)).containsExactly(String.valueOf(notice));
    }

    private List<String> told(String code, LocalDate from) {
        return placed("lead", new HoldOrder(null, account.id(), null, code, "Asked on " + from, null, from, null))
                .findValuesAsText("notice");
    }

    @Test
    void ofTwoHoldsForTheSameReasonTheSecondIsToldOfTheFirst() {
        var refused = race.won(account.id(), () -> hold("Goods are missing"), () -> hold("Nothing came"));

        assertThat(refused)
                .isInstanceOf(Refused.class)
                .hasMessageMatching("COMPLAINT: hold \\d+ from 2026-03-16 .*stands already");
    }

    private List<LeftAlready.Left> left(long item) {
        return leftAlready.since(null, List.of(account.id()), List.of(item));
    }

    private JsonNode placed(HoldOrder order) {
        return placed("collector", order);
    }

    private JsonNode placed(String by, HoldOrder order) {
        return http.withBasicAuth(by, "demo")
                .postForObject("/api/v1/holds", order, JsonNode.class)
                .get("leftAlready");
    }

    private void hold(String reason) {
        var order = new HoldOrder(null, account.id(), null, "COMPLAINT", reason, null, Mailroom.MONDAY, null);
        holds.place(order, "collector", false);
    }
}
