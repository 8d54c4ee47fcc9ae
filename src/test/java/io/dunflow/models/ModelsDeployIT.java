package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
<<<<<<< HEAD
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.repository.ResourceDefinition;
=======
import io.dunflow.process.TestModels;
import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
>>>>>>> security
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real engine takes all shipped models in one deployment. */
@IntegrationTest
class ModelsDeployIT {

    @Autowired
    DataSource database;

    @Test
<<<<<<< HEAD
    void allModelsDeployTogetherAndTasksFindTheirForms() {
        try (var walk = new Walk(database)) {
            assertThat(walk.deployment.getDeployedProcessDefinitions())
                    .extracting(ResourceDefinition::getKey)
=======
    void allModelsDeployTogetherFromTheClassPath() throws IOException {
        var builder = repository.createDeployment().name("all shipped models");
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.form", "dmn/*.dmn"}) {
            for (var model : resolver.getResources("classpath:" + pattern)) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                builder.addInputStream(folder + model.getFilename(), model.getInputStream());
            }
        }

        var deployment = TestModels.permit(builder::deployWithResult);

        try {
            assertThat(deployment.getDeployedProcessDefinitions())
                    .extracting(ProcessDefinition::getKey)
>>>>>>> security
                    .containsExactlyInAnyOrderElementsOf(Processes.keys());
            assertThat(walk.deployment.getDeployedDecisionDefinitions())
                    .extracting(ResourceDefinition::getKey)
                    .containsExactlyInAnyOrderElementsOf(Tables.keys());

            assertThat(walk.form(walk.start("escalation", Map.of()))).contains("\"id\": \"call-debtor\"");
            assertThat(walk.form(walk.start("follow-up", Map.of("group", "finance"))))
                    .contains("\"id\": \"follow-up\"");
        }
    }
}
