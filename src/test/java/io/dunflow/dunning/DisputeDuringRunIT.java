package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.resolution.dispute.DisputeOrder;
import io.dunflow.resolution.dispute.DisputeReason;
import io.dunflow.resolution.dispute.RaisingDisputes;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A dispute holds the account while an approved run executes: the run finds the ground of its letter gone, and says so. */
@IntegrationTest
class DisputeDuringRunIT extends ProposalFixture {

    @Autowired
    DecidingRuns deciding;

    @Autowired
    RaisingDisputes raising;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Race race;

    @ParameterizedTest
    @ValueSource(strings = {"300000.00", "0.01"})
    void nothingLeavesThatWaitedForTheDispute(String disputed) throws Exception {
        var account = anAccountAtLevel2Owing("300000.00");
        var run = day.proposed(creditor.code());
        deciding.approve(run.id(), "lead", Approval.LEAD);
        var raised = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var dispute = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            raise(account, disputed);
            raised.countDown();
            Race.await(commit);
        }));
        Race.await(raised);
        var sending = CompletableFuture.runAsync(() -> day.send());
        race.untilSomebodyWaits();

        commit.countDown();

        dispute.get(30, TimeUnit.SECONDS);
        sending.get(60, TimeUnit.SECONDS);
        assertThat(day.letters(account)).isEmpty();
        var line = lineOf(day.look(run.id()), account);
        assertThat(line.state()).isEqualTo(LineState.LOST_GROUND);
        assertThat(line.failure()).isEqualTo("COVERED_BY_DISPUTE");
    }

    private void raise(Account account, String amount) {
        var item = jdbc.sql("select id from item where account_id = ?")
                .param(account.id())
                .query(Long.class)
                .single();
        var part = new DisputeOrder.Part(item, new BigDecimal(amount));
        raising.raise(
                new DisputeOrder(account.id(), List.of(part), DisputeReason.PRICE, null, null), null, "collector");
    }
}
