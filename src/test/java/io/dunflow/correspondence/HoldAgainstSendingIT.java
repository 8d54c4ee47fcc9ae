package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.dunning.HoldOrder;
import io.dunflow.dunning.PlacingHolds;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hold and the hand-over of a reminder meet at the account's lock, in both orders. */
@IntegrationTest
class HoldAgainstSendingIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Portfolio portfolio;

    @Autowired
    PlacingHolds holds;

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
    }

    @Test
    void ofTwoHoldsForTheSameReasonTheSecondIsToldOfTheFirst() {
        var refused = race.won(account.id(), () -> hold("Goods are missing"), () -> hold("Nothing came"));

        assertThat(refused)
                .isInstanceOf(Refused.class)
                .hasMessageMatching("COMPLAINT: hold \\d+ from 2026-03-16 .*stands already");
    }

    private void hold(String reason) {
        var order = new HoldOrder(null, account.id(), null, "COMPLAINT", reason, null, Mailroom.MONDAY, null);
        holds.place(order, "collector", false);
    }
}
