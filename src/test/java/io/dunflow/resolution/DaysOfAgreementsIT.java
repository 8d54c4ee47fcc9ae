package io.dunflow.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Portfolio;
import io.dunflow.resolution.deferral.DeferralOrder;
import io.dunflow.resolution.deferral.Deferring;
import io.dunflow.resolution.dispute.Dispute;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.Disputes;
import io.dunflow.resolution.dispute.RaisingDisputes;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.PlanRhythm;
import io.dunflow.resolution.plan.ProposingPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of agreements begin and end where the creditor is: here half a day before this server's. */
@IntegrationTest
class DaysOfAgreementsIT {

    @Autowired
    Deferring deferring;

    @Autowired
    RaisingDisputes raising;

    @Autowired
    Disputes disputes;

    @Autowired
    ProposingPlans proposing;

    @Autowired
    KnownAgreements agreements;

    @Autowired
    TaskService tasks;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    private Account account;

    @BeforeEach
    void somethingIsOwedInAuckland() {
        now("2026-03-01T22:00:00Z");
        account = portfolio.anAccount();
        portfolio.anInvoice(account, "300.00", "2026-02-16");
        jdbc.sql("update creditor set zone = 'Pacific/Auckland' where id = ?")
                .param(account.creditorId())
                .update();
    }

    @AfterEach
    void timeIsTimeAgain() {
        ClockUtil.reset();
    }

    @Test
    void aDeferralIsOverWhenItsLastDayIsOverThere() {
        defer("2026-03-05");
        now("2026-03-05T13:00:00Z");

        assertThat(defer("2026-03-12")).isPositive();
    }

    @Test
    void anAnswerIsDueInTheEveningThere() {
        var id = raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "lead");
        var day = disputes.find(id).orElseThrow().dueOn();

        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Dispute.key(id))
                .singleResult();

        assertThat(task.getDueDate().toInstant()).isEqualTo(Instant.parse(day + "T05:00:00Z"));
    }

    @Test
    void whatWasOfferedTwelveMonthsAgoLeavesTheCountWithTheDayThere() {
        jdbc.sql("update plan set made_at = '2025-03-01T10:00:00Z' where id = ?")
                .param(proposing.propose(
                        new PlanOrder(
                                account.id(),
                                null,
                                3,
                                LocalDate.parse("2026-03-09"),
                                1,
                                PlanRhythm.MONTHS,
                                null,
                                PlanParty.COLLECTOR,
                                "CASH",
                                null),
                        null,
                        "collector"))
                .update();

        assertThat(offers("2026-02-28")).isOne();
        assertThat(offers("2026-03-01")).isZero();
    }

    private int offers(String day) {
        var known = agreements.of(List.of(account.id()), LocalDate.parse(day)).get(account.id());
        return known == null ? 0 : known.planOffers();
    }

    private long defer(String until) {
        return deferring.defer(new DeferralOrder(account.id(), null, LocalDate.parse(until), "Harvest"), "lead");
    }

    private static void now(String instant) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    }
}
