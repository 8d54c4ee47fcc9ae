package io.dunflow.process;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DeployingIT {

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelDeployer deployer;

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
        OnlyOwnDeployments.permit(() -> repository
                .createDeployment()
                .name(ModelDeployer.NAME)
                .source("approved by lead")
                .addString("bpmn/" + key + ".bpmn", model("Approved"))
                .deploy());

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
