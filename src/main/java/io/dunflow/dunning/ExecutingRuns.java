package io.dunflow.dunning;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an approved run through its chunks to its end. */
@Component
public class ExecutingRuns {

    private final Runs runs;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutingRuns(Runs runs, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Freezes the proposal of an approved run and deals its lines into chunks.
     *
     * @param size accounts per chunk
     * @return how many chunks there are; 0 when there is nothing to execute
     */
    @Transactional
    public int start(long runId, int size) {
        var run = runs.findLocked(runId).orElseThrow(() -> new UnknownRun(runId));
        run.start();
        runs.saveAndFlush(run);
        return jdbc.sql(
                        """
                        with dealt as (
                          select id, (row_number() over (order by account_id) - 1) / :size as chunk
                          from run_line where run_id = :run and state = 'PROPOSED'
                        ), updated as (
                          update run_line l set state = 'APPROVED', chunk = dealt.chunk
                          from dealt where dealt.id = l.id returning l.chunk
                        )
                        select count(distinct chunk)::int from updated
                        """)
                .param("run", runId)
                .param("size", size)
                .query(Integer.class)
                .single();
    }

    /** The lines of a chunk that nobody has taken yet. */
    @Transactional(readOnly = true)
    public List<Long> openLines(long runId, int chunk) {
        return jdbc.sql(
                        "select id from run_line where run_id = :run and chunk = :chunk and state = 'APPROVED' order by id")
                .param("run", runId)
                .param("chunk", chunk)
                .query(Long.class)
                .list();
    }

    /**
     * Whether every line of a running run is taken and nobody completed it yet. Asked after a chunk has committed: all but
     * the last find open lines without waiting for anybody. Of two last ones, one completes the run under its lock and the
     * other finds it completed.
     */
    @Transactional
    public boolean mayComplete(long runId) {
        if (hasOpenLines(runId)) {
            return false;
        }
        var run = runs.findLocked(runId).orElseThrow(() -> new UnknownRun(runId));
        return run.state() == RunState.RUNNING && !hasOpenLines(runId);
    }

    private boolean hasOpenLines(long runId) {
        return jdbc.sql("select exists (select 1 from run_line where run_id = :run and state = 'APPROVED')")
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /** The process instance of a run. */
    @Transactional(readOnly = true)
    public String processOf(long runId) {
        return runs.findById(runId).orElseThrow(() -> new UnknownRun(runId)).processInstanceId();
    }

    /** Closes the run; its report is what its lines say. */
    @Transactional
    public void complete(long runId) {
        var run = runs.findLocked(runId).orElseThrow(() -> new UnknownRun(runId));
        run.complete(clock.instant());
        runs.saveAndFlush(run);
    }
}
