package io.dunflow.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.IssuedInvoice;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
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

/** A payment and the hand-over of a reminder meet at the account's lock, in both orders. */
@IntegrationTest
class LastLookIT {

    @Autowired
    Mailroom mailroom;

    @Autowired
    Notices notices;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Heard heard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Race race;

    private Account account;
    private IssuedInvoice invoice;

    @BeforeEach
    void anInvoiceIsOverdue() {
        mailroom.opens();
        account = portfolio.anAccount();
        invoice = portfolio.anInvoice(account, "100.00", "2026-03-01");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPaymentWithdrawsTheNoticeThatWaitsInItsOwnTransaction() {
        var notice = mailroom.reminder(account, Channel.EMAIL, invoice);

        transactions.executeWithoutResult(transaction -> {
            pay("100.00");
            assertThat(mailroom.stateOf(notice)).isEqualTo("WITHDRAWN");
            transaction.setRollbackOnly();
        });

        assertThat(mailroom.stateOf(notice)).isEqualTo("QUEUED");
        pay("100.00");
        assertThat(mailroom.stateOf(notice)).isEqualTo("WITHDRAWN");
        assertThat(mailroom.reasonOf(notice)).isEqualTo("SETTLED");
        assertThat(heard.withdrawn(notice)).isNotEmpty();
    }

    @Test
    void aPartOfTheAmountIsEnoughToWithdraw() {
        var notice = mailroom.reminder(account, Channel.EMAIL, invoice);

        pay("0.01");

        assertThat(mailroom.reasonOf(notice)).isEqualTo("AMOUNT_CHANGED");
    }

    @Test
    void aPaymentThatHoldsTheAccountFirstLetsNoLetterLeave() throws Exception {
        var notice = mailroom.reminder(account, Channel.EMAIL, invoice);
        var held = new CountDownLatch(1);
        var book = new CountDownLatch(1);
        var payment = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(account.id());
            held.countDown();
            Race.await(book);
            pay("100.00");
        }));
        Race.await(held);
        var dispatch = CompletableFuture.supplyAsync(() -> notices.dispatchDue());
        race.untilSomebodyWaits();
        assertThat(mailroom.stateOf(notice)).isEqualTo("SENDING");

        book.countDown();

        payment.get(30, TimeUnit.SECONDS);
        assertThat(dispatch.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(mailroom.stateOf(notice)).isEqualTo("WITHDRAWN");
        assertThat(mailroom.text("file", notice)).isNull();
        assertThat(heard.handedOver(notice)).isEmpty();
    }

    @Test
    void aHandOverThatHoldsTheAccountFirstLetsTheLetterLeaveAndThePaymentIsBookedAfter() throws Exception {
        var notice = mailroom.reminder(account, Channel.EMAIL, invoice);
        var post = new SlowPost();
        var dispatcher = mailroom.by(post, DispatchSettings.Mode.AT_LEAST_ONCE);
        var dispatch = CompletableFuture.supplyAsync(dispatcher::drain);
        Race.await(post.asked);
        var payment = CompletableFuture.runAsync(() -> pay("100.00"));
        race.untilSomebodyWaits();

        post.answer.countDown();

        assertThat(dispatch.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        payment.get(30, TimeUnit.SECONDS);
        assertThat(mailroom.stateOf(notice)).isEqualTo("HANDED_OVER");
        assertThat(heard.handedOver(notice)).hasSize(1);
        assertThat(jdbc.sql("select open_amount from item where id = ?")
                        .param(invoice.itemIds().get(0))
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    private void pay(String amount) {
        payments.book(CreditToBook.payment(
                account.id(),
                "P" + Portfolio.next(),
                new BigDecimal(amount),
                new Booking(Mailroom.MONDAY, Mailroom.MONDAY, "test")));
    }
}
