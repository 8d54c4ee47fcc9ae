package io.dunflow.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TaskLocksTest {

    private final TaskLocks locks = new TaskLocks();

    @Test
    void whoActsOnATaskActsAlone() throws Exception {
        var inside = new CountDownLatch(1);
        var firstIsDone = new AtomicBoolean();
        var people = Executors.newFixedThreadPool(2);

        var first = people.submit(() -> {
            locks.during("a", () -> {
                inside.countDown();
                Thread.yield();
                firstIsDone.set(true);
            });
            return null;
        });
        inside.await();
        var second = people.submit(() -> {
            locks.during("a", () -> assertThat(firstIsDone).isTrue());
            return null;
        });

        first.get();
        second.get();
        people.shutdown();
    }

    @Test
    void afterAFailureTheTaskIsFreeAgain() throws Exception {
        try {
            locks.during("a", () -> {
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessage("refused");
        }

        var free = Executors.newSingleThreadExecutor().submit(() -> {
            locks.during("a", () -> {});
            return true;
        });

        assertThat(free.get()).isTrue();
    }
}
