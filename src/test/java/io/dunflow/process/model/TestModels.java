package io.dunflow.process.model;

import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** Deploys what only tests need, past the guard that lets nobody but Dunflow deploy. */
@Component
public class TestModels {

    private final RepositoryService repository;

    TestModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** Lets a test make a deployment of its own. */
    public static <T> T permit(Supplier<T> deployment) {
        return OnlyOwnDeployments.permit(deployment);
    }

    /** Deploys a model under a name that no shipped model has. */
    public void deploy(String name, BpmnModelInstance model) {
        OnlyOwnDeployments.permit(() -> repository
                .createDeployment()
                .name("test " + name)
                .addModelInstance(name + ".bpmn", model)
                .deploy());
    }
}
