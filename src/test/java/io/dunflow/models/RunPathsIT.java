package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** All ways through a run and its chunks, on a real engine. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunPathsIT {

    private Walk walk;

    @BeforeAll
    void begin(@Autowired DataSource database) {
        walk = new Walk(database);
    }

    @AfterAll
    void end() {
        walk.close();
    }

    @BeforeEach
    void nothingCalledYet() {
        walk.stubs.forget();
    }

    @Test
    void aDryRunEndsWithItsProposal() {
        walk.proposal("LEAD", true);

        var run = walk.start("dunning-run", Map.of());

        assertThat(walk.visited(run)).contains("End_DryRun").doesNotContain("Task_ApproveRun");
    }

    @Test
    void aRunThatNeedsNobodyExecutesItsChunksAndIsWokenByTheLast() {
        walk.proposal("NONE", false);
        walk.stubs.when("startChunks", execution -> execution.setVariable("openLines", true));
        var run = walk.start("dunning-run", Map.of());

        walk.runJob(run);
        assertThat(walk.at(run)).containsExactly("Wait_ForChunks");
        walk.lastChunkIsDone(run);

        assertThat(walk.visited(run)).contains("End_RunCompleted").doesNotContain("Task_ApproveRun");
        assertThat(walk.stubs.called).containsExactly("proposeRun", "startChunks", "reportRun");
    }

    @Test
    void aRunIsApprovedByFinanceOrByALeadOnly() {
        walk.proposal("FINANCE", false);
        assertThat(walk.groups(walk.start("dunning-run", Map.of()))).containsExactlyInAnyOrder("finance", "lead");

        walk.proposal("LEAD", false);
        assertThat(walk.groups(walk.start("dunning-run", Map.of()))).containsExactly("lead");
    }

    @Test
    void anApprovedRunWithoutLinesIsReportedAtOnce() {
        walk.proposal("FINANCE", false);
        walk.stubs.when("startChunks", execution -> execution.setVariable("openLines", false));
        var run = walk.start("dunning-run", Map.of());

        walk.complete(run, "Task_ApproveRun", Map.of("decision", "approve"));
        walk.runJob(run);

        assertThat(walk.visited(run)).contains("End_RunCompleted").doesNotContain("Wait_ForChunks");
        assertThat(walk.stubs.called)
                .containsExactly("proposeRun", "runTaskReadModel", "recordRunApproval", "startChunks", "reportRun");
    }

    @Test
    void aRunIsCancelled() {
        walk.proposal("LEAD", false);
        var run = walk.start("dunning-run", Map.of());

        walk.complete(run, "Task_ApproveRun", Map.of("decision", "cancel"));

        assertThat(walk.visited(run)).contains("Task_CancelRun", "End_Cancelled");
    }

    @Test
    void anAnswerThatNobodyOfferedLeavesTheTaskOpen() {
        walk.proposal("FINANCE", false);
        var run = walk.start("dunning-run", Map.of());

        assertThatThrownBy(() -> walk.complete(run, "Task_ApproveRun", Map.of("decision", "perhaps")))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(walk.at(run)).containsExactly("Task_ApproveRun");
    }

    @Test
    void aChunkIsTwoJobs() {
        var chunk = walk.start("dunning-run-chunk", Map.of());

        walk.runJob(chunk);
        walk.runJob(chunk);

        assertThat(walk.visited(chunk)).contains("End_Chunk");
        assertThat(walk.stubs.called).containsExactly("executeChunk", "checkRunComplete");
    }
}
