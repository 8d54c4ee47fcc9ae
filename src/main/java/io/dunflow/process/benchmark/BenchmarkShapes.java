package io.dunflow.process.benchmark;

import io.dunflow.process.model.OnlyOwnDeployments;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** The wait of {@code invoice-to-cash} without the domain around it, so that the engine alone is measured. */
@Component
public class BenchmarkShapes {

    public static final String FLAT = "benchmark-flat";
    static final String JOB = "benchmark-job";

    private final RepositoryService repository;

    BenchmarkShapes(RepositoryService repository) {
        this.repository = repository;
    }

    public void deploy() {
        OnlyOwnDeployments.permit(() -> repository
                .createDeployment()
                .name("benchmark")
                .addModelInstance("benchmark-flat.bpmn", waiting(FLAT, false))
                .addModelInstance("benchmark-job.bpmn", waiting(JOB, true))
                .deploy());
    }

    /** A plain receive task, a step, and back; with a job before the step, each wake is a job of its own case. */
    private static BpmnModelInstance waiting(String key, boolean job) {
        return Bpmn.createExecutableProcess(key)
                .name(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .receiveTask("Wait")
                .condition("step", "${step == 'REMIND'}")
                .serviceTask("Step")
                .camundaAsyncBefore(job)
                .camundaExpression("${true}")
                .connectTo("Wait")
                .done();
    }
}
