package io.dunflow.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.Race;
import io.dunflow.ledger.Account;
import io.dunflow.ledger.AccountLocks;
import io.dunflow.ledger.BookingPayments;
import io.dunflow.resolution.plan.PlanOrder;
import io.dunflow.resolution.plan.PlanParty;
import io.dunflow.resolution.plan.ProposingPlans;
import io.dunflow.resolution.promise.MakingPromises;
import io.dunflow.resolution.promise.PromiseOrder;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that judges plans before promises takes its accounts in the order in which everybody takes them. */
@IntegrationTest
class LocksOfProposalIT extends ProposalFixture {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-20");

    @Autowired
    MakingPromises promising;

    @Autowired
    ProposingPlans planning;

    @Autowired
    BookingPayments payments;

    @Autowired
    AccountLocks locks;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Race race;

    @Autowired
    List<BeforeProposal> before;

    @Test
    void whoHoldsTheAccountOfAPromiseMayTakeThatOfAPlanWhileTheRunWaits() throws Exception {
        var first = anAccountOwing("300.00", "2026-02-16");
        var second = anAccountOwing("300.00", "2026-02-16");
        promising.make(new PromiseOrder(first.id(), null, null, FRIDAY, null), null, "collector");
        payments.book(payment(first, "1.00"));
        planning.propose(plan(second), null, "collector");
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var other = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(first.id());
            held.countDown();
            Race.await(goOn);
            locks.take(second.id());
        }));
        Race.await(held);
        var run = CompletableFuture.supplyAsync(() -> day.proposed(creditor.code()));
        race.untilSomebodyWaits();

        goOn.countDown();

        other.get(30, TimeUnit.SECONDS);
        // What is in a plan is not due before its instalments.
        assertThat(day.look(run.get(30, TimeUnit.SECONDS).id()).accounts()).isOne();
    }

    @Test
    void whoeverTakesAccountsBeforeAProposalNamesThemBefore() {
        var takers = before.stream()
                .map(AopUtils::getTargetClass)
                .filter(type ->
                        Stream.of(type.getDeclaredFields()).anyMatch(field -> field.getType() == AccountLocks.class))
                .toList();

        assertThat(takers).hasSizeGreaterThan(5).allSatisfy(type -> assertThat(type.getDeclaredMethods())
                .extracting(Method::getName)
                .contains("accounts"));
    }

    private static PlanOrder plan(Account account) {
        return new PlanOrder(account.id(), null, 3, FRIDAY, null, null, null, PlanParty.DEBTOR, "CASH", null);
    }
}
