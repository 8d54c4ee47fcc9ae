package io.dunflow.process.task;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets one user after the other act on a task, so that the second is told what the first did. Between servers the engine's
 * own versions decide. No connection is held while one waits: those who act would wait for it themselves.
 */
@Component
class TaskLocks {

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    /** Does it while nobody else on this server does anything to the task. */
    void during(String task, Locked action) throws IOException, ServletException {
        var lock = locks[Math.floorMod(task.hashCode(), locks.length)];
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** What goes on down a chain of filters. */
    interface Locked {

        void run() throws IOException, ServletException;
    }
}
