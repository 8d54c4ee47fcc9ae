package io.dunflow.process.stage;

import io.dunflow.process.forms.FormTexts;
import io.dunflow.process.model.OnlyOwnDeployments;
import io.dunflow.process.model.ShippedModels;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Models that stand in for the shipped ones of their names while a scenario runs, and step back afterwards. */
@Component
@ConditionalOnProperty("dunflow.stage")
public class StagePolicies {

    private final RepositoryService repository;
    private final SortedMap<String, byte[]> shipped;

    StagePolicies(RepositoryService repository, @Value("${dunflow.models.location}") String location) {
        this.repository = repository;
        this.shipped = ShippedModels.in(location).files();
    }

    /**
     * Deploys models as the latest versions. A process or a form takes all others of ours with it, since a form belongs
     * to the deployment of its process.
     *
     * @param models content by name, such as {@code dmn/item-level.dmn}
     * @return what {@link #stepBack} takes
     */
    public String stepIn(Map<String, byte[]> models) {
        var files = new HashMap<String, byte[]>();
        if (models.keySet().stream().anyMatch(StagePolicies::isProcess)) {
            shipped.forEach((name, content) -> {
                if (isProcess(name)) {
                    files.put(name, content);
                }
            });
        }
        files.putAll(models);
        var deployment = repository.createDeployment().name("scenario");
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return OnlyOwnDeployments.permit(deployment::deploy).getId();
    }

    /** Removes these models: those before them are the latest again. */
    public void stepBack(String deployment) {
        repository.deleteDeployment(deployment, true, true);
    }

    private static boolean isProcess(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".form") || FormTexts.isFile(name);
    }
}
