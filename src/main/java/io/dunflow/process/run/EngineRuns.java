package io.dunflow.process.run;

import io.dunflow.dunning.Approval;
import io.dunflow.dunning.RunProcesses;
import io.dunflow.process.Unrestricted;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The process {@code dunning-run} of each run; the id of the run is its business key. */
@Component
class EngineRuns implements RunProcesses {

    private static final String FINANCE = "finance";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Unrestricted unrestricted;

    EngineRuns(RuntimeService runtime, TaskService tasks, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    @Override
    public void start(long runId) {
        unrestricted.run(() -> runtime.createProcessInstanceByKey("dunning-run")
                .businessKey(Long.toString(runId))
                .execute());
    }

    @Override
    public void needs(String processInstanceId, Approval approval) {
        unrestricted.run(() -> {
            var task =
                    tasks.createTaskQuery().processInstanceId(processInstanceId).singleResult();
            if (task == null) {
                return;
            }
            runtime.setVariable(processInstanceId, "approval", approval.name());
            tasks.deleteCandidateGroup(task.getId(), FINANCE);
            if (approval != Approval.LEAD) {
                tasks.addCandidateGroup(task.getId(), FINANCE);
            }
        });
    }

    @Override
    public void decided(String processInstanceId, boolean approved, String actor) {
        unrestricted.run(() -> {
            var task =
                    tasks.createTaskQuery().processInstanceId(processInstanceId).singleResult();
            if (task != null) {
                tasks.setAssignee(task.getId(), actor);
                tasks.complete(
                        task.getId(),
                        Variables.createVariables()
                                .putValue("decision", approved ? "approve" : "cancel")
                                .putValueTyped("recorded", Variables.booleanValue(true, true)));
            }
        });
    }
}
