package io.dunflow.process.clock;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The threads that execute jobs. Before the server stops they finish what they have in hand, and what was acquired but
 * not begun is released, so that another server, or this one after its restart, executes it at once.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorkers.class);

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor camundaTaskExecutor;
    private final JdbcClient jdbc;
    private volatile boolean running;

    JobWorkers(JobExecutor jobs, ThreadPoolTaskExecutor camundaTaskExecutor, JdbcClient jdbc) {
        this.jobs = jobs;
        this.camundaTaskExecutor = camundaTaskExecutor;
        this.jdbc = jdbc;
    }

    /**
     * Acquires no more jobs and waits until those in hand are finished; then nothing is locked by this server.
     *
     * @return whether the workers were at work
     */
    boolean rest() {
        if (!jobs.isActive()) {
            return false;
        }
        jobs.shutdown();
        camundaTaskExecutor.getThreadPoolExecutor().getQueue().clear();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (camundaTaskExecutor.getActiveCount() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        if (camundaTaskExecutor.getActiveCount() == 0) {
            release();
        } else {
            log.warn("Jobs are still running after {}; their locks end by themselves", PATIENCE);
        }
        return true;
    }

    void work() {
        jobs.start();
    }

    private void release() {
        int released = jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
                .param(jobs.getLockOwner())
                .update();
        if (released > 0) {
            log.info("Released {} jobs that were acquired but not begun", released);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        rest();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
