package io.dunflow.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.promise.JudgingPromises;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import io.dunflow.resolution.promise.PromiseState;
import io.dunflow.resolution.promise.Promises;
import io.dunflow.resolution.promise.WithdrawingPromises;
import io.dunflow.resolution.settlement.JudgingSettlements;
import io.dunflow.resolution.settlement.SettlementOrder;
import io.dunflow.resolution.settlement.SettlementState;
import io.dunflow.resolution.settlement.Settlements;
import io.dunflow.resolution.settlement.Settling;
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

/** A promise or a settlement whose day has passed is judged by a run while somebody pays or takes it back. */
@IntegrationTest
class AgreementsAgainstRunIT {

    private static final LocalDate RUN = LocalDate.parse("2026-03-16");

    @Autowired
    MakingPromises making;

    @Autowired
    WithdrawingPromises withdrawing;

    @Autowired
    JudgingPromises judgingPromises;

    @Autowired
    Promises promises;

    @Autowired
    Settling settling;

    @Autowired
    JudgingSettlements judgingSettlements;

    @Autowired
    Settlements settlements;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    Race race;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Account account;
    private long item;

    /** Owed 400.00 on a Monday; what is agreed then is for Friday the 6th, and the bank data reaches the next Friday. */
    @BeforeEach
    void somethingIsOwed() {
        now("2026-03-02T09:00:00Z");
        account = portfolio.anAccount();
        item = portfolio.anInvoice(account, "400.00", "2026-02-16").itemIds().get(0);
        jdbc.sql("update creditor set bank_complete_through = '2026-03-13' where id = ?")
                .param(account.creditorId())
                .update();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPromiseThatIsTakenBackFirstIsNotJudged() {
        var promise = promised();

        var refused = race.won(account.id(), () -> withdraw(promise), this::judge);

        assertThat(refused).isNull();
        assertThat(promises.find(promise).orElseThrow().state()).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(judgements(promise)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoTakesBackWhatARunHasJudgedIsToldSo() {
        var promise = promised();

        var refused = race.won(account.id(), this::judge, () -> withdraw(promise));

        assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining("BROKEN");
        assertThat(judgements(promise)).isEqualTo("BROKEN");
    }

    @Test
    void aPaymentThatComesFirstKeepsThePromise() {
        var promise = promised();

        race.won(account.id(), () -> pay("400.00"), this::judge);

        assertThat(judgements(promise)).isEqualTo("KEPT");
    }

    @Test
    void aPaymentThatWaitedForTheRunIsCountedByTheNext() {
        var promise = promised();

        race.won(account.id(), this::judge, () -> pay("400.00"));
        judge();

        assertThat(judgements(promise)).isEqualTo("BROKEN,KEPT");
        assertThat(promises.find(promise).orElseThrow().cause()).isEqualTo("LATE_KNOWLEDGE");
    }

    @Test
    void aPartThatComesFirstIsCountedAndNothingIsDischarged() {
        var settlement = settled();

        race.won(account.id(), () -> pay("100.00"), this::judge);

        assertThat(settlements.find(settlement).orElseThrow().state()).isEqualTo(SettlementState.LAPSED);
        assertThat(settlements.find(settlement).orElseThrow().counted()).isEqualByComparingTo("100.00");
        assertThat(dunnable()).isEqualByComparingTo("300.00");
    }

    @Test
    void aPartThatWaitedForTheRunReducesWhatLapsed() {
        var settlement = settled();

        race.won(account.id(), this::judge, () -> pay("100.00"));

        assertThat(settlements.find(settlement).orElseThrow().state()).isEqualTo(SettlementState.LAPSED);
        assertThat(dunnable()).isEqualByComparingTo("300.00");
    }

    @Test
    void theWholeOfWhatWasAgreedThatComesFirstDischargesTheRest() {
        var settlement = settled();

        race.won(account.id(), () -> pay("380.00"), this::judge);

        assertThat(settlements.find(settlement).orElseThrow().state()).isEqualTo(SettlementState.ACCEPTED);
        assertThat(dunnable()).isZero();
    }

    @Test
    void ofTwoAgreementsOnTheSameMoneyTheSecondIsToldOfTheFirst() {
        var refused = race.won(account.id(), this::settled, this::promised);

        assertThat(refused).isInstanceOf(RuntimeException.class).hasMessageContaining("SETTLEMENT");
    }

    private long promised() {
        var friday = LocalDate.parse("2026-03-06");
        return making.make(
                new PromiseOrder(account.id(), null, new BigDecimal("400.00"), friday, null), null, "collector");
    }

    private long settled() {
        var friday = LocalDate.parse("2026-03-06");
        return settling.settle(
                new SettlementOrder(account.id(), new BigDecimal("380.00"), friday, "Pays at once"), "collector");
    }

    private void withdraw(long promise) {
        withdrawing.withdraw(promise, "Wrong debtor on the phone", "collector");
    }

    private void judge() {
        now("2026-03-16T09:00:00Z");
        transactions.executeWithoutResult(transaction -> {
            judgingPromises.judge(account.creditorId(), RUN);
            judgingSettlements.judge(account.creditorId(), RUN);
        });
    }

    private void pay(String amount) {
        var booking = Booking.on(LocalDate.parse("2026-03-05"), "test");
        payments.book(CreditToBook.payment(account.id(), "P" + Portfolio.next(), new BigDecimal(amount), booking));
    }

    private String judgements(long promise) {
        return jdbc.sql("select string_agg(state, ',' order by id) from promise_judgement where promise_id = ?")
                .param(promise)
                .query(String.class)
                .single();
    }

    private BigDecimal dunnable() {
        return jdbc.sql("select dunnable_amount from item where id = ?")
                .param(item)
                .query(BigDecimal.class)
                .single();
    }

    private static void now(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }
}
