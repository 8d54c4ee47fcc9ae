package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunflow.IntegrationTest;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real engine takes all shipped models in one deployment. */
@IntegrationTest
class ModelsDeployIT {

    @Autowired
    DataSource database;

    @Test
    void allModelsDeployTogetherAndTasksFindTheirForms() {
        try (var walk = new Walk(database)) {
            assertThat(walk.deployment.getDeployedProcessDefinitions())
                    .extracting(ResourceDefinition::getKey)
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
