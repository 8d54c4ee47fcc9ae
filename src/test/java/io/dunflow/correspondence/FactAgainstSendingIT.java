package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.RecordingFacts;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact about a person, and its withdrawal, meet the hand-over of a letter and a run at the account's lock. */
@IntegrationTest
class FactAgainstSendingIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Portfolio portfolio;

    @Autowired
    RecordingFacts recording;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Race race;

    private Account account;
    private long notice;

    @BeforeEach
    void aReminderWaits() {
        mailroom.opens();
        account = portfolio.anAccount();
        var invoice = portfolio.anInvoice(account, "100.00", "2026-03-01");
        notice = mailroom.reminder(account, Channel.EMAIL, invoice);
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aFactThatHoldsTheAccountFirstLetsNoLetterLeave() throws Exception {
        var held = new CountDownLatch(1);
        var record = new CountDownLatch(1);
        var fact = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(account.id());
            held.countDown();
            Race.await(record);
            insolvent();
        }));
        Race.await(held);
        var dispatch = CompletableFuture.supplyAsync(() -> notices.dispatchDue());
        race.untilSomebodyWaits();
        assertThat(mailroom.stateOf(notice)).isEqualTo("SENDING");

        record.countDown();

        fact.get(30, TimeUnit.SECONDS);
        assertThat(dispatch.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(mailroom.stateOf(notice)).isEqualTo("WITHDRAWN");
        assertThat(mailroom.reasonOf(notice)).isEqualTo("INSOLVENT");
    }

    @Test
    void oneOfTwoWhoWithdrawAtOnceIsToldThatItWasWithdrawn() throws Exception {
        var fact = insolvent();
        var withdrawn = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            recording.withdraw(fact, "Another company", "lead");
            withdrawn.countDown();
            Race.await(commit);
        }));
        Race.await(withdrawn);
        var second = CompletableFuture.runAsync(() -> recording.withdraw(fact, "Over", "lead"));
        race.untilSomebodyWaits();

        commit.countDown();

        first.get(30, TimeUnit.SECONDS);
        assertThat(second.handle((done, refused) -> refused.getCause().getMessage())
                        .get(30, TimeUnit.SECONDS))
                .contains("was withdrawn already");
        assertThat(effectsWithoutEnd(fact)).isZero();
    }

    @Test
    void aSecondFactDuringAWithdrawalKeepsWhatItAsksFor() throws Exception {
        var fact = insolvent();
        var withdrawn = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            recording.withdraw(fact, "Another company", "lead");
            withdrawn.countDown();
            Race.await(commit);
        }));
        Race.await(withdrawn);
        var second = CompletableFuture.supplyAsync(this::insolvent);
        race.untilSomebodyWaits();

        commit.countDown();

        first.get(30, TimeUnit.SECONDS);
        assertThat(second.get(30, TimeUnit.SECONDS)).isGreaterThan(fact);
        assertThat(jdbc.sql("select reference from account_stop where account_id = ? and ended_at is null")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("fact:" + second.get());
    }

    private long insolvent() {
        var debtor = jdbc.sql("select number from debtor where id = ?")
                .param(account.debtorId())
                .query(String.class)
                .single();
        return recording.record(new FactOrder(debtor, FactKind.INSOLVENT, "Gazette", null), "collector");
    }

    private long effectsWithoutEnd(long fact) {
        return jdbc.sql("select count(*) from standing_effect where fact_id = ?")
                .param(fact)
                .query(Long.class)
                .single();
    }
}
