package io.dunflow.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunflow.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DeployingIT {

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelDeployer deployer;

    @Autowired
    DeploymentsBefore deployments;

    @Autowired
    JdbcClient jdbc;

    private long before;

    @BeforeEach
    void remember() {
        before = deployments.now();
    }

    @AfterEach
    void backToTheModelsOfAll() {
        deployments.backTo(before);
    }

    private final String key = "shipped-" + UUID.randomUUID();

    @Test
    void theSameModelsAreDeployedOnce() {
        var models = shipped("One");

        assertThat(deployer.deploy(models)).isTrue();
        assertThat(deployer.deploy(models)).isFalse();
        assertThat(deployer.deploy(shipped("Two"))).isTrue();
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void anApprovedModelIsCarriedOnWhenAnotherShipmentComes() {
        deployer.deploy(shipped("Shipped first"));
        approve("Approved");

        deployer.deploy(shipped("Shipped later"));

        assertThat(latestName()).isEqualTo("Approved");
    }

    @Test
    void nobodyElseDeploys() {
        var deployment = repository.createDeployment().addString(key + ".bpmn", model("Foreign"));

        assertThatThrownBy(deployment::deploy).isInstanceOf(AuthorizationException.class);
        assertThat(versions()).isZero();
    }

    @Test
    void aScriptIsRefusedEvenFromUs() {
        var model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .scriptTask()
                .scriptFormat("javascript")
                .scriptText("1")
                .endEvent()
                .done();
        var deployment = repository.createDeployment().addString(key + ".bpmn", Bpmn.convertToString(model));

        assertThatThrownBy(() -> OnlyOwnDeployments.permit(deployment::deploy)).isInstanceOf(ModelRefused.class);
    }

    private void approve(String name) {
        var proposal = jdbc.sql(
                        """
                        insert into model_proposal (comment, author, created_at, state)
                        values ('test', 'designer', now(), 'DEPLOYED') returning id
                        """)
                .query(Long.class)
                .single();
        jdbc.sql("insert into model_proposal_file values (?, 1, ?, ?, '')")
                .params(proposal, "bpmn/" + key + ".bpmn", model(name).getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql("insert into model_deployment (engine_id, proposal_id, deployed_by, deployed_at) "
                        + "values (?, ?, 'lead', now())")
                .params("engine-" + key, proposal)
                .update();
    }

    private ShippedModels shipped(String name) {
        return new ShippedModels(
                new TreeMap<>(Map.of("bpmn/" + key + ".bpmn", model(name).getBytes(StandardCharsets.UTF_8))));
    }

    private String model(String name) {
        return Bpmn.convertToString(Bpmn.createExecutableProcess(key)
                .name(name)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .endEvent()
                .done());
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }

    private String latestName() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getName();
    }
}
