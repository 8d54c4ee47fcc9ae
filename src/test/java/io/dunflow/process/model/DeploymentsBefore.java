package io.dunflow.process.model;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the models back that were at work before a test, which all tests share. */
@Component
public class DeploymentsBefore {

    private final RepositoryService repository;
    private final JdbcClient jdbc;

    DeploymentsBefore(RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The number of the deployment at work. */
    public long now() {
        return jdbc.sql("select max(id) from model_deployment")
                .query(Long.class)
                .single();
    }

    /** Removes what was deployed after another, with its cases. */
    public void backTo(long deployment) {
        jdbc.sql("delete from model_deployment where id > ? returning engine_id")
                .param(deployment)
                .query(String.class)
                .list()
                .forEach(this::remove);
    }

    private void remove(String engineId) {
        jdbc.sql("delete from notice_text where deployment_id = ?")
                .param(engineId)
                .update();
        if (repository.createDeploymentQuery().deploymentId(engineId).count() == 1) {
            repository.deleteDeployment(engineId, true);
        }
    }
}
