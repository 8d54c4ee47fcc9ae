package io.dunflow.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
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

/** A payment in grace and the run that finds the plan in default meet at the account's lock, in both orders. */
@IntegrationTest
class PaymentAgainstDefaultIT {

    private static final LocalDate RUN = LocalDate.parse("2026-03-13");

    @Autowired
    ProposingPlans proposing;

    @Autowired
    JudgingPlans judging;

    @Autowired
    Plans plans;

    @Autowired
    Portfolio portfolio;

    @Autowired
    BookingPayments payments;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Race race;

    private Account account;
    private long plan;

    /** Two instalments a day apart, both missed when the bank data reaches 6 March. */
    @BeforeEach
    void aPlanIsAboutToBeInDefault() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "400.00", "2026-02-16");
        plan = proposing.propose(
                new PlanOrder(
                        account.id(),
                        null,
                        2,
                        LocalDate.parse("2026-03-02"),
                        1,
                        PlanRhythm.DAYS,
                        null,
                        PlanParty.DEBTOR,
                        "CASH",
                        null),
                null,
                "collector");
        jdbc.sql("update creditor set bank_complete_through = '2026-03-06' where id = ?")
                .param(account.creditorId())
                .update();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-13T09:00:00Z")));
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aPaymentThatHoldsTheAccountFirstKeepsThePlan() throws Exception {
        var held = new CountDownLatch(1);
        var book = new CountDownLatch(1);
        var payment = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(account.id());
            held.countDown();
            Race.await(book);
            pay();
        }));
        Race.await(held);
        var run = CompletableFuture.runAsync(this::judge);
        race.untilSomebodyWaits();

        book.countDown();

        payment.get(30, TimeUnit.SECONDS);
        run.get(30, TimeUnit.SECONDS);
        assertThat(state()).isEqualTo(PlanState.ACTIVE);
        assertThat(stages()).isEqualTo("PLAN");
        assertThat(history("DEFAULTED")).isZero();
        portionsMustSum();
    }

    @Test
    void aDefaultThatWasFoundFirstIsUndoneByThePaymentThatWaited() throws Exception {
        var judged = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var run = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            judging.judge(account.creditorId(), RUN);
            judged.countDown();
            Race.await(commit);
        }));
        Race.await(judged);
        var payment = CompletableFuture.runAsync(this::pay);
        race.untilSomebodyWaits();

        commit.countDown();

        run.get(30, TimeUnit.SECONDS);
        payment.get(30, TimeUnit.SECONDS);
        assertThat(state()).isEqualTo(PlanState.DEFAULTED);
        portionsMustSum();
        judge();
        assertThat(state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plans.find(plan).orElseThrow().cause()).isEqualTo("LATE_KNOWLEDGE");
        assertThat(stages()).isEqualTo("PLAN");
        portionsMustSum();
    }

    private void judge() {
        transactions.executeWithoutResult(transaction -> judging.judge(account.creditorId(), RUN));
    }

    /** The first instalment, on the last day of its grace. */
    private void pay() {
        var booking = Booking.on(LocalDate.parse("2026-03-05"), "test");
        payments.book(CreditToBook.payment(account.id(), "P" + Portfolio.next(), new BigDecimal("200.00"), booking));
    }

    private PlanState state() {
        return plans.find(plan).orElseThrow().state();
    }

    private String stages() {
        return jdbc.sql(
                        """
                        select string_agg(k.stage, ',') from case_item x join dunning_case k on k.id = x.case_id
                        where k.account_id = ? and x.left_at is null
                        """)
                .param(account.id())
                .query(String.class)
                .single();
    }

    private int history(String state) {
        return jdbc.sql("select count(*) from plan_history where plan_id = ? and state = ?")
                .params(plan, state)
                .query(Integer.class)
                .single();
    }

    private void portionsMustSum() {
        assertThat(jdbc.sql(
                                """
                                select count(*) from item i where i.account_id = ? and i.open_amount <> i.dunnable_amount
                                  + coalesce((select sum(p.amount) from portion p where p.item_id = i.id), 0)
                                """)
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
