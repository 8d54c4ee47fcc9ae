package io.dunflow.process.model;

import io.dunflow.correspondence.TextName;
import io.dunflow.correspondence.TextReview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the texts of notices out of a new deployment, as the engine takes its models out of it, or refuses it. */
@Component
class TextDeployer extends AbstractProcessEnginePlugin implements Deployer {

    private final ObjectProvider<DeployedTexts> texts;

    /** @param texts asked for when needed: the engine is built before much else is */
    TextDeployer(ObjectProvider<DeployedTexts> texts) {
        this.texts = texts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = new ArrayList<Deployer>();
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        deployers.add(this);
        engine.setCustomPostDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            var files = deployment.getResources();
            files.values().stream()
                    .filter(file -> TextName.isText(file.getName()))
                    .forEach(file -> deploy(deployment.getId(), file, files));
        }
    }

    private void deploy(String deploymentId, ResourceEntity file, Map<String, ResourceEntity> others) {
        var name = TextName.of(file.getName())
                .orElseThrow(() -> new ModelRefused(
                        file.getName(),
                        "its name",
                        "a text is called bpmn/texts/LANGUAGE/TEMPLATE.properties with a language of "
                                + TextName.LANGUAGES));
        TextReview.of(file.getBytes()).stream().findFirst().ifPresent(problem -> {
            throw new ModelRefused(file.getName(), problem.key(), problem.message());
        });
        missing(name, others).forEach(language -> {
            throw new ModelRefused(file.getName(), "its name", "the same text in '" + language + "' is missing");
        });
        texts.getObject().keep(deploymentId, name, new String(file.getBytes(), StandardCharsets.UTF_8));
    }

    private List<String> missing(TextName name, Map<String, ResourceEntity> others) {
        return TextName.LANGUAGES.stream()
                .filter(language -> !others.containsKey(name.in(language).file()))
                .filter(language ->
                        texts.getObject().latest(name.template(), language).isEmpty())
                .toList();
    }
}
