package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.Refused;
import io.dunflow.resolution.person.FactKind;
import io.dunflow.resolution.person.FactOrder;
import io.dunflow.resolution.person.RecordingFacts;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.PlanState;
import io.dunflow.resolution.plan.Plans;
import io.dunflow.resolution.plan.ProposingPlans;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
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
    TransactionTemplate transactions;

    private Account account;
    private long fact;
    private long plan;

    /** One item is in a plan, which rests while the debtor is insolvent; the other is at level 2. */
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

    /** A run has nothing to judge of a plan that rests: it does not wait for who is about to let it go on. */
    @Test
    void aRunInTheMiddleOfAWithdrawalDecidesByWhatStoodBeforeAndTheNextByWhatIsTrueThen() throws Exception {
        var withdrawn = new CountDownLatch(1);
        var ran = new CountDownLatch(1);
        var withdrawal = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            withdraw();
            withdrawn.countDown();
            Race.await(ran);
        }));
        Race.await(withdrawn);

        day.run(creditor.code());
        assertThat(reminders()).isEmpty();
        ran.countDown();
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

        assertThat(refused).isInstanceOf(Refused.class).hasMessageContaining("insolvent");
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
