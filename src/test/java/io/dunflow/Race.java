package io.dunflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.ledger.AccountLocks;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who want the same account in the same moment: the first has it, the second is seen waiting, the first goes on. */
@Component
public class Race {

    private final AccountLocks locks;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Race(AccountLocks locks, TransactionTemplate transactions, JdbcClient jdbc) {
        this.locks = locks;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Lets the first win: it holds the account, and acts when the second waits for it.
     *
     * @return why the second was refused; null when it was not
     */
    public Throwable won(long account, Runnable first, Runnable second) {
        var held = new CountDownLatch(1);
        var act = new CountDownLatch(1);
        var winner = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(transaction -> {
            locks.take(account);
            held.countDown();
            await(act);
            first.run();
        }));
        await(held);
        var loser = CompletableFuture.runAsync(second);
        untilSomebodyWaits();
        act.countDown();
        assertThat(refusal(winner)).isNull();
        return refusal(loser);
    }

    /** Returns when somebody waits for a lock of the database. */
    public void untilSomebodyWaits() {
        untilWaiting("", 1);
    }

    /**
     * Returns when so many wait for locks of the database.
     *
     * @param statement pattern of what they want to do; empty: anything
     */
    public void untilWaiting(String statement, long many) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ~* ?")
                                        .param(statement)
                                        .query(Long.class)
                                        .single()
                                >= many);
    }

    /** Waits for the other side of a barrier. */
    public static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Throwable refusal(CompletableFuture<Void> one) {
        try {
            one.get(30, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
