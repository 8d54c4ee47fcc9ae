package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.RecordingFacts;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact that becomes known while a run executes stops it; a withdrawal while a run proposes is decided by the next. */
@IntegrationTest
class FactAgainstRunIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Autowired
    RecordingFacts recording;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Race race;

    @Test
    void aFactThatHoldsTheAccountWhileTheRunExecutesLetsNothingLeave() throws Exception {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);
        var known = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var fact = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            insolvent(account);
            known.countDown();
            Race.await(commit);
        }));
        Race.await(known);
        var sending = CompletableFuture.runAsync(() -> day.send());
        race.untilSomebodyWaits();

        commit.countDown();

        fact.get(30, TimeUnit.SECONDS);
        sending.get(60, TimeUnit.SECONDS);
        assertThat(day.letters(account)).isEmpty();
        assertThat(day.look(run.id()).progress().lostGround()).isEqualTo(1);
    }

    @Test
    void aWithdrawalBetweenProposalAndExecutionBringsNothingIntoTheRun() {
        var account = anAccountAtLevel2Owing("300.00");
        var fact = insolvent(account);
        var run = day.proposed(creditor.code());
        assertThat(reasonOf(run, account)).isEqualTo("LEFT_OUT INSOLVENT");

        recording.withdraw(fact, "Another company", "lead");
        day.send();

        assertThat(day.letters(account)).isEmpty();
        day.is(LocalDate.parse("2026-03-17"));
        day.run(creditor.code());
        assertThat(day.letters(account)).hasSize(1);
    }

    private long insolvent(Account account) {
        var debtor = jdbc.sql("select number from debtor where id = ?")
                .param(account.debtorId())
                .query(String.class)
                .single();
        return recording.record(new FactOrder(debtor, FactKind.INSOLVENT, "Gazette", null), "collector");
    }
}
