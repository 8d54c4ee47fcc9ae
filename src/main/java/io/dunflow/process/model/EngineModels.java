package io.dunflow.process.model;

import io.dunflow.process.Unrestricted;
import io.dunflow.worklist.DeployedModels;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** Reads the deployed models for the home page. */
@Component
class EngineModels implements DeployedModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Unrestricted unrestricted;

    EngineModels(RepositoryService repository, RuntimeService runtime, Unrestricted unrestricted) {
        this.repository = repository;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
    }

    @Override
    public List<Model> latest() {
        return unrestricted.call(() -> Stream.concat(
                        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                                .map(process -> model("process", process, running(process.getKey()))),
                        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                                .map(table -> model("decision", table, 0)))
                .toList());
    }

    private long running(String key) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(key).count();
    }

    private Model model(String kind, ResourceDefinition definition, long running) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Model(
                kind,
                definition.getKey(),
                definition.getName(),
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                running);
    }
}
