package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import io.dunflow.process.TestModels;
import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A real engine takes all shipped models in one deployment. */
@IntegrationTest
class ModelsDeployIT {

    @Autowired
    RepositoryService repository;

    @Test
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
                    .containsExactlyInAnyOrderElementsOf(Processes.keys());
            assertThat(deployment.getDeployedDecisionDefinitions())
                    .extracting(definition -> definition.getKey())
                    .containsExactlyInAnyOrderElementsOf(Tables.keys());
            assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                    .containsAll(Processes.forms().stream()
                            .map(form -> "bpmn/" + form + ".form")
                            .toList());
        } finally {
            // Other tests start their processes from the deployment that the application made.
            repository.deleteDeployment(deployment.getId(), true);
        }
    }
}
