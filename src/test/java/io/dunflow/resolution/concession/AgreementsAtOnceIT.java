package io.dunflow.resolution.concession;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.deferral.DeferralOrder;
import io.dunflow.resolution.deferral.Deferring;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.PlanRhythm;
import io.dunflow.resolution.plan.ProposingPlans;
import io.dunflow.resolution.settlement.SettlementOrder;
import io.dunflow.resolution.settlement.Settling;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two collectors agree with one debtor on two accounts in the same moment. Each agreement is within their authority, both
 * together are not: the second waits for the first and goes to a lead.
 */
@IntegrationTest
class AgreementsAtOnceIT {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");

    @Autowired
    ProposingPlans planning;

    @Autowired
    Deferring deferring;

    @Autowired
    Settling settling;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Race race;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Account first;
    private Account second;

    @BeforeEach
    void oneDebtorOwesOnTwoAccounts() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T09:00:00Z")));
        var creditor = portfolio.aCreditor();
        var debtor = portfolio.aDebtor();
        first = portfolio.accountOf(creditor, debtor);
        second = portfolio.accountOf(creditor, debtor, "CHF");
        portfolio.anInvoice(first, "3000.00", "2026-02-16");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void timeForBothIsMoreThanOneMayGive() {
        portfolio.anInvoice(second, "3000.00", "2026-02-16");

        atOnce(() -> defer(first), () -> defer(second));

        assertThat(state("deferral", first)).isEqualTo("ACTIVE");
        assertThat(state("deferral", second)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void timeForOneAndInstalmentsForTheOtherIsMoreThanOneMayGive() {
        portfolio.anInvoice(second, "3000.00", "2026-02-16");

        atOnce(() -> defer(first), () -> plan(second));

        assertThat(state("plan", second)).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void instalmentsForOneAndAPartForTheWholeOfTheOtherIsMoreThanOneMayGive() {
        portfolio.anInvoice(second, "50000.00", "2026-02-16");

        atOnce(() -> plan(first), () -> settle(second));

        assertThat(state("plan", first)).isEqualTo("ACTIVE");
        assertThat(state("settlement", second)).isEqualTo("AWAITING_APPROVAL");
    }

    /** The first is agreed but not yet committed when the second begins. */
    private void atOnce(Runnable one, Runnable other) {
        var agreed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var early = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            one.run();
            agreed.countDown();
            Race.await(commit);
        }));
        Race.await(agreed);
        var late = CompletableFuture.runAsync(other);
        race.untilWaiting("pg_advisory_xact_lock", 1);
        commit.countDown();
        CompletableFuture.allOf(early, late).join();
    }

    private void defer(Account account) {
        deferring.defer(new DeferralOrder(account.id(), null, FRIDAY, "Harvest"), "collector");
    }

    private void plan(Account account) {
        planning.propose(
                new PlanOrder(
                        account.id(), null, 3, FRIDAY, 1, PlanRhythm.MONTHS, null, PlanParty.DEBTOR, "CASH", null),
                null,
                "collector");
    }

    private void settle(Account account) {
        settling.settle(
                new SettlementOrder(account.id(), new BigDecimal("47500.00"), FRIDAY, "Pays at once"), "collector");
    }

    private String state(String kind, Account account) {
        return jdbc.sql("select state from " + kind + " where account_id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }
}
