package io.dunflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;

/** Walks through the shipped processes on a real engine of its own, with stand-ins for the beans they name. */
final class Walk implements AutoCloseable {

    final Stubs stubs = new Stubs();

    private final ProcessEngine engine;
    /** All shipped models, deployed together. */
    final DeploymentWithDefinitions deployment;

    /** On a database that has the engine's schema. */
    Walk(DataSource database) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setBeans(stubs.beans());
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setProcessEngineName("models");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        deployment = deploy();
    }

    private DeploymentWithDefinitions deploy() {
        var builder = engine.getRepositoryService().createDeployment().name("ways through the models");
        Processes.keys().forEach(key -> add(builder, "bpmn/" + key + ".bpmn"));
        Processes.forms().forEach(id -> add(builder, "bpmn/" + id + ".form"));
        Tables.keys().forEach(key -> add(builder, "dmn/" + key + ".dmn"));
        return builder.deployWithResult();
    }

    private static void add(DeploymentBuilder builder, String file) {
        try {
            builder.addString(file, Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        engine.close();
    }

    void proposal(String approval, boolean dryRun) {
        stubs.when("proposeRun", execution -> {
            execution.setVariable("approval", approval);
            execution.setVariable("dryRun", dryRun);
        });
    }

    ProcessInstance start(String key, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(key, "models-" + System.nanoTime(), variables);
    }

    /** As the run does it: by process instance, because nothing of a waiting case has an execution of its own. */
    void wake(ProcessInstance theCase, String step) {
        engine.getRuntimeService()
                .signal(
                        theCase.getId(),
                        Variables.createVariables().putValueTyped("step", Variables.stringValue(step, true)));
    }

    /** The form that the only open task would show. */
    String form(ProcessInstance instance) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        try (var form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void lastChunkIsDone(ProcessInstance run) {
        engine.getRuntimeService().signal(waiting(run, "Wait_ForChunks"));
    }

    void tell(ProcessInstance instance, String message) {
        tell(instance, message, Map.of());
    }

    void tell(ProcessInstance instance, String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(variables)
                .correlate();
    }

    void settle(ProcessInstance theCase) {
        engine.getRuntimeService()
                .createMessageCorrelation("case-settled")
                .processInstanceId(theCase.getId())
                .correlate();
    }

    private String waiting(ProcessInstance instance, String activity) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .singleResult()
                .getId();
    }

    ProcessInstance stageOf(ProcessInstance theCase) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(theCase.getId())
                .singleResult();
    }

    void complete(ProcessInstance instance, String task, Map<String, Object> variables) {
        var open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(task)
                .singleResult();
        engine.getTaskService().complete(open.getId(), variables);
    }

    Stream<String> groups(ProcessInstance instance) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId());
    }

    void runJob(ProcessInstance instance) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    List<String> at(ProcessInstance instance) {
        boolean live = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
        return live ? engine.getRuntimeService().getActiveActivityIds(instance.getId()) : List.of();
    }

    long variables(ProcessInstance instance) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .count();
    }

    Stream<String> visited(ProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId);
    }
}
