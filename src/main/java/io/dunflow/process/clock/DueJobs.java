package io.dunflow.process.clock;

import io.dunflow.process.Unrestricted;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's due jobs, executed here and now, for a clock that is moved. */
@Component
class DueJobs {

    private static final Logger log = LoggerFactory.getLogger(DueJobs.class);

    /** One more than the engine's own jobs, which clean its history every few minutes of the night. */
    private static final int FEW = 10;

    private final ManagementService management;
    private final Unrestricted unrestricted;

    DueJobs(ManagementService management, Unrestricted unrestricted) {
        this.management = management;
        this.unrestricted = unrestricted;
    }

    /** Executes jobs until none is due; one that fails keeps its retries and its incident. */
    int execute() {
        int executed = 0;
        for (var job = next(); job.isPresent(); job = next()) {
            execute(job.get());
            executed++;
        }
        return executed;
    }

    /** When the next job is due that is not due now: a timer, or another try; empty when there is none. */
    Optional<Instant> nextDueDate() {
        return unrestricted.call(() -> management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .orderByJobDuedate()
                .asc()
                .listPage(0, FEW)
                .stream()
                .filter(job -> !isCleanup(job))
                .findFirst()
                .map(job -> job.getDuedate().toInstant()));
    }

    private Optional<Job> next() {
        return unrestricted.call(() ->
                management.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, FEW).stream()
                        .filter(job -> !isCleanup(job))
                        .findFirst());
    }

    private static boolean isCleanup(Job job) {
        return HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }

    private void execute(Job job) {
        try {
            // Not inside a command of ours: the job has its own transaction, and its failure handling too.
            management.executeJob(job.getId());
        } catch (RuntimeException failure) {
            log.warn("Job {} failed", job.getId(), failure);
        }
    }
}
