package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.Disputes;
import io.dunflow.resolution.dispute.RaisingDisputes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A dispute and the hand-over of a reminder meet at the account's lock, in both orders. */
@IntegrationTest
class DisputeAgainstSendingIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Portfolio portfolio;

    @Autowired
    RaisingDisputes raising;

    @Autowired
    Disputes disputes;

    @Autowired
    LeftAlready leftAlready;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

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
    void aDisputeThatHoldsTheAccountFirstLetsNoLetterLeave() throws Exception {
        var held = new CountDownLatch(1);
        var raise = new CountDownLatch(1);
        var dispute = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(account.id());
            held.countDown();
            Race.await(raise);
            dispute("0.01");
        }));
        Race.await(held);
        var dispatch = CompletableFuture.supplyAsync(() -> notices.dispatchDue());
        race.untilSomebodyWaits();
        assertThat(mailroom.stateOf(notice)).isEqualTo("SENDING");

        raise.countDown();

        dispute.get(30, TimeUnit.SECONDS);
        assertThat(dispatch.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(mailroom.stateOf(notice)).isEqualTo("WITHDRAWN");
        assertThat(mailroom.reasonOf(notice)).isEqualTo("AMOUNT_CHANGED");
    }

    @Test
    void aHandOverThatHoldsTheAccountFirstLetsTheLetterLeaveAndTheDisputeStandsAfter() throws Exception {
        var post = new SlowPost();
        var dispatcher = mailroom.by(post, DispatchSettings.Mode.AT_LEAST_ONCE);
        var dispatch = CompletableFuture.supplyAsync(dispatcher::drain);
        Race.await(post.asked);
        var dispute = CompletableFuture.runAsync(() -> dispute("100.00"));
        race.untilSomebodyWaits();

        post.answer.countDown();

        assertThat(dispatch.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        dispute.get(30, TimeUnit.SECONDS);
        assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
        assertThat(disputes.ofAccount(account.id())).hasSize(1);
        assertThat(leftAlready.since(null, List.of(account.id()), invoice.itemIds()))
                .extracting("notice")
                .containsExactly(notice);
        assertThat(jdbc.sql("select dunnable_amount from item where id = ?")
                        .param(invoice.itemIds().get(0))
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    @Test
    void whoDisputesOverTheApiIsToldWhichLettersLeftToday() {
        notices.dispatchDue();
        var headers = new HttpHeaders();
        headers.set("Idempotency-Key", "dispute " + Portfolio.next());
        var order = Map.of("account", account.id(), "reason", "PRICE", "note", "Agreed otherwise");

        var first = disputed(order, headers);
        var again = disputed(order, headers);

        assertThat(first.path("state").asText()).isEqualTo("OPEN");
        assertThat(first.path("leftAlready")).hasSize(1);
        assertThat(first.path("leftAlready").get(0).path("notice").asLong()).isEqualTo(notice);
        assertThat(first.path("leftAlready").get(0).path("template").asText()).isEqualTo("reminder-1");
        assertThat(again).isEqualTo(first);
    }

    private JsonNode disputed(Map<String, ?> order, HttpHeaders headers) {
        return http.withBasicAuth("collector", "demo")
                .postForObject("/api/v1/disputes", new HttpEntity<>(order, headers), JsonNode.class);
    }

    private void dispute(String amount) {
        var part = new DisputeOrder.Part(invoice.itemIds().get(0), new BigDecimal(amount));
        raising.raise(
                new DisputeOrder(account.id(), List.of(part), DisputeReason.PRICE, null, null), null, "collector");
    }
}
