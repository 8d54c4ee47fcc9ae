package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.RaisingDisputes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is disputed after a line was approved is not claimed by it; what was sent before stays sent. When both come in the
 * same moment the account's lock says who was first, and the other is told what happened.
 */
@IntegrationTest
class DisputeAgainstRunIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Autowired
    RaisingDisputes raising;

    @Autowired
    Race race;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aDisputeBetweenApprovalAndExecutionTakesTheGroundAway() {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);

        dispute(account);
        day.send();

        assertThat(day.letters(account)).isEmpty();
        assertThat(day.look(run.id()).progress().lostGround()).isEqualTo(1);
    }

    @Test
    void aDisputeThatHoldsTheAccountFirstLeavesTheRunNothingToClaimAndItsLineSaysWhy() {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);

        var refusal = race.won(account.id(), () -> dispute(account), day::executeJobs);

        assertThat(refusal).isNull();
        assertThat(reasonOf(run, account)).startsWith("LOST_GROUND");
        assertThat(lineOf(run, account).failure()).isEqualTo("COVERED_BY_DISPUTE");
        assertThat(day.letters(account)).isEmpty();
    }

    /** The run is kept at its last step, the letter, while the dispute comes. */
    @Test
    void aRunThatHoldsTheAccountFirstWritesItsLetterAndTheDisputeTakesItBack() throws Exception {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);
        var kept = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var keeper = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            jdbc.sql("lock table notice in share mode").update();
            kept.countDown();
            Race.await(go);
        }));
        Race.await(kept);
        var execution = CompletableFuture.runAsync(day::executeJobs);
        race.untilWaiting("insert into notice", 1);
        var dispute = CompletableFuture.runAsync(() -> dispute(account));
        race.untilWaiting("from account where id", 1);

        go.countDown();

        keeper.get(30, TimeUnit.SECONDS);
        execution.get(60, TimeUnit.SECONDS);
        dispute.get(30, TimeUnit.SECONDS);
        assertThat(lineOf(run, account).state()).isEqualTo(LineState.DONE);
        assertThat(day.letters(account)).isEmpty();
        assertThat(jdbc.sql("select state || ' ' || reason from notice where account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDRAWN AMOUNT_CHANGED");
        assertThat(jdbc.sql("select dunnable_amount from item where account_id = ?")
                        .param(account.id())
                        .query(BigDecimal.class)
                        .single())
                .isZero();
    }

    private void dispute(Account account) {
        raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "collector");
    }

    @Test
    void aLetterThatWaitsForThePrinterIsRecalled() {
        var account = anAccountAtLevel2Owing("300.00");
        day.run(creditor.code());
        assertThat(day.letters(account)).hasSize(1);

        raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "collector");

        assertThat(day.letters(account)).isEmpty();
    }

    @Test
    void aLetterThatLeftBeforeTheDisputeStaysAndKeepsItsLevel() {
        var account = anAccountAtLevel2Owing("300.00");
        day.run(creditor.code());
        day.evening(LocalDate.parse("2026-03-16"));

        raising.raise(new DisputeOrder(account.id(), null, DisputeReason.PRICE, null, null), null, "collector");

        assertThat(day.letters(account)).containsExactly("2026-03-16 reminder-3 300");
        assertThat(jdbc.sql("select level from item_clock k join item i on i.id = k.item_id where i.account_id = ?")
                        .param(account.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
