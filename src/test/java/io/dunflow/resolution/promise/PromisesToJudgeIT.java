package io.dunflow.resolution.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A run takes the accounts of which a promise is to be judged, not those of all promises that wait for their day. */
@IntegrationTest
class PromisesToJudgeIT {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    @Autowired
    MakingPromises making;

    @Autowired
    JudgingPromises judging;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void fourHundredArePromisedForFriday() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "400.00", "2026-02-16");
        making.make(new PromiseOrder(account.id(), null, new BigDecimal("400.00"), FRIDAY, null), null, "collector");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPromiseThatWaitsForItsDayIsNoBusinessOfARun() {
        assertThat(judging.accounts(account.creditorId(), FRIDAY)).isEmpty();
    }

    @Test
    void itIsWhenMoneyCame() {
        var booking = Booking.on(LocalDate.parse("2026-03-02"), "test");
        payments.book(CreditToBook.payment(account.id(), "P" + Portfolio.next(), new BigDecimal("0.01"), booking));

        assertThat(judging.accounts(account.creditorId(), FRIDAY)).containsExactly(account.id());
    }

    @Test
    void itIsNoMoreWhenItWasJudgedAndNothingCameSince() {
        payments.book(CreditToBook.payment(
                account.id(), "P" + Portfolio.next(), new BigDecimal("400.00"), Booking.on(FRIDAY, "test")));
        transactions.executeWithoutResult(transaction -> judging.judge(account.creditorId(), FRIDAY));

        assertThat(judging.accounts(account.creditorId(), FRIDAY)).isEmpty();
    }

    @Test
    void itIsAgainForWhatWaitedForTheRunAndSaysThatItWasKnownBefore() {
        jdbc.sql("update creditor set bank_complete_through = '2026-03-31' where id = ?")
                .param(account.creditorId())
                .update();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-16T09:00:00Z")));
        transactions.executeWithoutResult(
                transaction -> judging.judge(account.creditorId(), LocalDate.parse("2026-03-16")));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-16T08:59:59Z")));
        payments.book(CreditToBook.payment(
                account.id(), "P" + Portfolio.next(), new BigDecimal("400.00"), Booking.on(FRIDAY, "test")));

        assertThat(judging.accounts(account.creditorId(), LocalDate.parse("2026-03-17")))
                .containsExactly(account.id());
    }

    @Test
    void itIsWhenItsDaysAreOver() {
        assertThat(judging.accounts(account.creditorId(), FRIDAY.plusDays(30))).containsExactly(account.id());
    }
}
