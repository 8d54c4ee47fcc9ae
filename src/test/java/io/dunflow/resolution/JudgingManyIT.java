package io.dunflow.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Statements;
import io.dunflow.dunning.BeforeProposal;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Booking;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.ledger.CreditToBook;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.plan.JudgingPlans;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.PlanRhythm;
import io.dunflow.resolution.plan.ProposingPlans;
import io.dunflow.resolution.promise.JudgingPromises;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import io.dunflow.resolution.settlement.JudgingSettlements;
import io.dunflow.resolution.settlement.SettlementOrder;
import io.dunflow.resolution.settlement.Settling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that finds nothing new reads fifty agreements with as many statements as one. */
@IntegrationTest
class JudgingManyIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

    @Autowired
    ProposingPlans proposing;

    @Autowired
    Settling settling;

    @Autowired
    MakingPromises promising;

    @Autowired
    JudgingPlans plans;

    @Autowired
    JudgingSettlements settlements;

    @Autowired
    JudgingPromises promises;

    @Autowired
    BookingPayments payments;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Day day;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsTheSecondOfMarch() {
        day.is("2026-03-02");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void plansOfWhichAnInstalmentIsMissed() {
        assertThat(statements(50, this::plan, plans)).isEqualTo(statements(1, this::plan, plans));
    }

    @Test
    void settlementsThatLapsed() {
        assertThat(statements(50, this::settlement, settlements))
                .isEqualTo(statements(1, this::settlement, settlements));
    }

    @Test
    void promisesThatWereBroken() {
        assertThat(statements(50, this::promise, promises)).isEqualTo(statements(1, this::promise, promises));
    }

    /** Statements of the third run: the first judges, a part is paid then, the second counts it. */
    private int statements(int many, Consumer<Account> agree, BeforeProposal judging) {
        day.is("2026-03-02");
        var creditor = portfolio.aCreditor();
        var accounts = IntStream.range(0, many)
                .mapToObj(n -> portfolio.anAccountOf(creditor.id()))
                .toList();
        accounts.forEach(account -> {
            portfolio.anInvoice(account, "1000.00", "2026-02-16");
            agree.accept(account);
        });
        jdbc.sql("update creditor set bank_complete_through = '2026-03-17' where id = ?")
                .param(creditor.id())
                .update();
        judge(judging, creditor.id(), "2026-03-18");
        day.is("2026-03-19");
        accounts.forEach(this::pay);
        judge(judging, creditor.id(), "2026-03-19");
        return Statements.of(() -> judge(judging, creditor.id(), "2026-03-20"));
    }

    private void judge(BeforeProposal judging, long creditor, String on) {
        day.is(on);
        transactions.executeWithoutResult(transaction -> judging.judge(creditor, LocalDate.parse(on)));
    }

    /** Of the days in which it would have counted; known only now. */
    private void pay(Account account) {
        var booking = Booking.on(MONDAY, "test");
        payments.book(CreditToBook.payment(account.id(), "P" + Portfolio.next(), BigDecimal.ONE, booking));
    }

    private void plan(Account account) {
        proposing.propose(
                new PlanOrder(
                        account.id(), null, 2, MONDAY, 1, PlanRhythm.MONTHS, null, PlanParty.DEBTOR, "CASH", null),
                null,
                "collector");
    }

    private void settlement(Account account) {
        settling.settle(new SettlementOrder(account.id(), new BigDecimal("950.00"), MONDAY, "agreed"), "collector");
    }

    private void promise(Account account) {
        promising.make(new PromiseOrder(account.id(), null, null, MONDAY, null), null, "collector");
    }
}
