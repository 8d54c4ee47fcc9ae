package io.dunflow.process.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.dunning.Day;
import io.dunflow.ledger.Portfolio;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** A job that a server acquired and never began is another server's: at once when it stops, else when its lock ends. */
@IntegrationTest
class ReleasedJobsIT {

    private static final Duration LOCK = Duration.ofMinutes(5);

    @Autowired
    Day day;

    @Autowired
    Portfolio portfolio;

    @Autowired
    ManagementService jobs;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final Server stopping = new Server();
    private final Server another = new Server();
    private String job;

    @BeforeEach
    void aJobThatAServerAcquired() {
        day.is("2026-03-16");
        var creditor = portfolio.aCreditor();
        portfolio.anInvoice(portfolio.anAccountOf(creditor.id()), "500.00", "2026-03-01");
        var before = jobs.createJobQuery().list().stream().map(Job::getId).toList();
        day.proposed(creditor.code());
        job = jobs.createJobQuery().list().stream()
                .map(Job::getId)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
        jdbc.sql("update act_ru_job set lock_owner_ = ?, lock_exp_time_ = ? where id_ = ?")
                .params(stopping.getLockOwner(), now().plus(LOCK).atOffset(ZoneOffset.UTC), job)
                .update();
        assertThat(acquiredByAnother()).isFalse();
    }

    @AfterEach
    void theJobIsDone() {
        jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where id_ = ?")
                .param(job)
                .update();
        day.send();
        ClockUtil.reset();
    }

    @Test
    void aServerThatStopsReleasesIt() {
        var threads = new ThreadPoolTaskExecutor();
        threads.initialize();

        new JobWorkers(stopping, threads, jdbc).stop();

        assertThat(acquiredByAnother()).isTrue();
        threads.shutdown();
    }

    @Test
    void theLockOfAServerThatDiedEnds() {
        ClockUtil.setCurrentTime(Date.from(now().plus(LOCK).minusSeconds(1)));
        assertThat(acquiredByAnother()).isFalse();

        ClockUtil.setCurrentTime(Date.from(now().plusSeconds(2)));

        assertThat(acquiredByAnother()).isTrue();
    }

    private boolean acquiredByAnother() {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return engine.getCommandExecutorTxRequired()
                    .execute(new AcquireJobsCmd(another, 1_000))
                    .contains(job);
        }));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** A server as its jobs know it: at work, and with a name in their locks. */
    private static final class Server extends DefaultJobExecutor {

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void shutdown() {
            // Nothing was started.
        }
    }
}
