package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.FactKind;
import io.dunflow.resolution.FactOrder;
import io.dunflow.resolution.MakingPromises;
import io.dunflow.resolution.PlanOrder;
import io.dunflow.resolution.PlanParty;
import io.dunflow.resolution.PlanState;
import io.dunflow.resolution.Plans;
import io.dunflow.resolution.PromiseOrder;
import io.dunflow.resolution.ProposingPlans;
import io.dunflow.resolution.RecordingFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact that is withdrawn while a run proposes, or while somebody wants what it forbids: each order has one outcome. */
@IntegrationTest
class FactAgainstProposalIT extends ProposalFixture {

    @Autowired
    RecordingFacts recording;

    @Autowired
    ProposingPlans proposing;

    @Autowired
    MakingPromises promising;

    @Autowired
    Plans plans;

    @Autowired
    Race race;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    private Account account;
    private long fact;
    private long plan;

    /** One item is planned, so that the run has to have the account to judge the plan; the other is at level 2. */
    @BeforeEach
    void anInsolventDebtorWithAPlan() {
        account = anAccountAtLevel2Owing("300.00");
        var planned = portfolio.anInvoice(account, "600.00", "2026-02-16").itemIds();
        plan = propose(account.id(), planned);
        var debtor = jdbc.sql("select number from debtor where id = ?")
                .param(account.debtorId())
                .query(String.class)
                .single();
        fact = recording.record(new FactOrder(debtor, FactKind.INSOLVENT, "Gazette", null), "collector");
    }

    @Test
    void aRunThatWaitedForTheWithdrawalDecidesByWhatIsTrueThen() {
        var refused = race.won(account.id(), this::withdraw, () -> day.run(creditor.code()));

        assertThat(refused).isNull();
        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(PlanState.ACTIVE);
        assertThat(reminders()).hasSize(1);
    }

    /** The run judges plans of both accounts, holds the first and waits for the second: the withdrawal waits for it. */
    @Test
    void aWithdrawalThatWaitedForTheRunIsTakenUpOnce() throws Exception {
        var second = anAccountAtLevel2Owing("300.00");
        var other = second.id();
        propose(other, portfolio.anInvoice(second, "600.00", "2026-02-16").itemIds());
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(other);
            held.countDown();
            Race.await(release);
        }));
        Race.await(held);
        var run = CompletableFuture.runAsync(() -> day.run(creditor.code()));
        race.untilWaiting("", 1);
        var withdrawal = CompletableFuture.runAsync(this::withdraw);
        race.untilWaiting("", 2);

        release.countDown();

        holder.get(30, TimeUnit.SECONDS);
        run.get(60, TimeUnit.SECONDS);
        withdrawal.get(30, TimeUnit.SECONDS);
        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(PlanState.ACTIVE);
        day.is("2026-03-17");
        day.run(creditor.code());
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whoWithdrawsWhatSomebodyElseHasWithdrawnIsToldSo() {
        var refused = race.won(account.id(), this::withdraw, this::withdraw);

        assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining("withdrawn already");
    }

    @Test
    void aPromiseThatWaitedForTheWithdrawalIsTaken() {
        assertThat(race.won(account.id(), this::withdraw, this::promise)).isNull();
    }

    @Test
    void aPromiseThatComesBeforeTheWithdrawalIsToldWhatStandsAgainstIt() {
        var refused = race.won(account.id(), () -> {}, this::promise);

        assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining("INSOLVENT");
        withdraw();
    }

    private void withdraw() {
        recording.withdraw(fact, "Another company", "lead");
    }

    private void promise() {
        promising.make(
                new PromiseOrder(account.id(), null, null, LocalDate.parse("2026-03-20"), null), null, "collector");
    }

    private List<String> reminders() {
        return day.letters(account).stream()
                .filter(letter -> letter.contains("reminder-3"))
                .toList();
    }

    private long propose(long account, List<Long> items) {
        var order = new PlanOrder(
                account, items, 3, LocalDate.parse("2026-03-20"), null, null, null, PlanParty.DEBTOR, "CASH", null);
        return proposing.propose(order, null, "collector");
    }
}
