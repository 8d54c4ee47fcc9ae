package io.dunflow.process.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.process.InnerCommand;
import io.dunflow.process.benchmark.BenchmarkShapes;
import io.dunflow.process.run.EngineCases;
import io.dunflow.process.run.ReadingAhead;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that are read together and woken have the same history as a case that is woken by itself. */
@IntegrationTest
class WokenTogetherIT {

    @Autowired
    BenchmarkShapes shapes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    ReadingAhead ahead;

    @Autowired
    InnerCommand inner;

    @BeforeEach
    void aPlainWait() {
        shapes.deploy();
    }

    @AfterEach
    void gone() {
        repository
                .createDeploymentQuery()
                .deploymentName("benchmark")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theirWaitsEndWithBeginningDurationAndRemovalTime() {
        var cases = Stream.generate(this::waiting).limit(3).toList();
        runtime.setVariable(cases.get(1), "kept", "yes");

        wake(cases);
        wake(cases);

        for (var process : cases) {
            var waits = history.createHistoricActivityInstanceQuery()
                    .processInstanceId(process)
                    .activityName("Wait")
                    .list();
            assertThat(waits).hasSize(3).allSatisfy(wait -> assertThat(wait.getRemovalTime())
                    .isNotNull());
            assertThat(waits.stream().filter(wait -> wait.getEndTime() != null))
                    .hasSize(2)
                    .allSatisfy(WokenTogetherIT::lastsFromItsBeginning);
        }
        assertThat(runtime.getVariables(cases.get(1))).containsOnlyKeys("kept");
    }

    private static void lastsFromItsBeginning(HistoricActivityInstance wait) {
        assertThat(wait.getDurationInMillis())
                .isEqualTo(wait.getEndTime().getTime() - wait.getStartTime().getTime());
    }

    private String waiting() {
        return runtime.startProcessInstanceByKey(BenchmarkShapes.FLAT).getId();
    }

    private void wake(List<String> cases) {
        inner.run(() -> {
            ahead.read(cases);
            cases.forEach(process -> runtime.signal(process, EngineCases.transientStep("REMIND")));
        });
    }
}
