package io.dunflow.resolution.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.ledger.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan that a fact about the person suspends is not judged, and goes on with fresh grace when the fact is withdrawn. */
@IntegrationTest
class SuspendedPlansIT {

    @Autowired
    ProposingPlans proposing;

    @Autowired
    AnsweringPlans answering;

    @Autowired
    SuspendingPlans suspending;

    @Autowired
    JudgingPlans judging;

    @Autowired
    Plans plans;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void sixHundredAreOverdue() {
        today("2026-03-02");
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "600.00", "2026-02-16");
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    /**
     * 3 of 200.00 from 9 March. The first is missed since 12 March; suspended from 1 April through 4 May, 33 days. On 4 May
     * the second, due on 9 April, gets three business days: through 7 May. The first counts as late from 11 April.
     */
    @Test
    void whatBecameDueMeanwhileBeginsItsGraceAnewAndNothingIsInDefaultBefore() {
        var plan = propose(PlanParty.DEBTOR);
        judgeOn("2026-04-01", "2026-03-31");
        assertThat(suspend()).containsExactly(plan);

        judgeOn("2026-04-20", "2026-04-19");
        assertThat(state(plan)).isEqualTo(PlanState.SUSPENDED);

        today("2026-05-04");
        resume(plan);
        judgeOn("2026-05-07", "2026-05-06");
        assertThat(state(plan)).isEqualTo(PlanState.ACTIVE);
        var instalments = plans.instalmentsOf(plan);
        assertThat(instalments.get(0).lateFrom()).isEqualTo("2026-04-11");
        assertThat(instalments.get(1).lastDay()).isEqualTo("2026-05-07");
        assertThat(instalments.get(1).dueOn()).isEqualTo("2026-04-09");
        assertThat(instalments.get(2).lastDay()).isEqualTo("2026-05-13");

        judgeOn("2026-05-08", "2026-05-07");
        assertThat(state(plan)).isEqualTo(PlanState.DEFAULTED);
    }

    @Test
    void anOfferNeitherLapsesNorCanBeAcceptedWhileItIsSuspended() {
        var plan = propose(PlanParty.COLLECTOR);
        var until = plans.find(plan).orElseThrow().openUntil();
        suspend();

        judgeOn("2026-04-20", "2026-04-19");
        assertThat(state(plan)).isEqualTo(PlanState.SUSPENDED);
        assertThatThrownBy(() -> answering.accept(plan, "collector")).isInstanceOf(Refused.class);
        resume(plan);

        assertThat(state(plan)).isEqualTo(PlanState.OFFERED);
        assertThat(plans.find(plan).orElseThrow().openUntil()).isEqualTo(until.plusDays(49));
    }

    @Test
    void aPlanAgreedByWordIsRecordedAsSuchAndAsTimeThatDoesNotCount() {
        var plan = propose(PlanParty.DEBTOR);

        var ground = jdbc.sql("select kind || ' ' || from_date from limitation_ground where reference = ? order by id")
                .param("plan:" + plan)
                .query(String.class)
                .list();

        assertThat(ground).containsExactly("PLAN_SPOKEN 2026-03-02", "PLAN 2026-03-02");
    }

    private long propose(PlanParty party) {
        var first = LocalDate.parse("2026-03-09");
        return proposing.propose(
                new PlanOrder(account.id(), null, 3, first, 1, PlanRhythm.MONTHS, null, party, "CASH", null),
                null,
                "collector");
    }

    private List<Long> suspend() {
        return transactions.execute(status -> suspending.suspend(account.id(), "INSOLVENT", "lead"));
    }

    private void resume(long plan) {
        transactions.executeWithoutResult(status -> suspending.resume(plan, "FACT_WITHDRAWN", "lead"));
    }

    private void judgeOn(String day, String bankDataThrough) {
        today(day);
        jdbc.sql("update creditor set bank_complete_through = ?::date where id = ?")
                .params(bankDataThrough, account.creditorId())
                .update();
        transactions.executeWithoutResult(status -> judging.judge(account.creditorId(), LocalDate.parse(day)));
    }

    private PlanState state(long plan) {
        return plans.find(plan).orElseThrow().state();
    }

    private static void today(String day) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(day + "T09:00:00Z")));
    }
}
