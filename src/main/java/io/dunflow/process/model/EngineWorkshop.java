package io.dunflow.process.model;

import io.dunflow.models.Finding;
import io.dunflow.models.ModelChange;
import io.dunflow.models.ModelWorkshop;
import io.dunflow.process.lint.Lint;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reviews, compares and deploys models on the engine. */
@Component
class EngineWorkshop implements ModelWorkshop {

    private final EngineDeployments deployments;
    private final TrialDeployment trial;
    private final DefinitionVersions versions;
    private final String location;

    EngineWorkshop(
            EngineDeployments deployments,
            TrialDeployment trial,
            DefinitionVersions versions,
            @Value("${dunflow.models.location}") String location) {
        this.deployments = deployments;
        this.trial = trial;
        this.versions = versions;
        this.location = location;
    }

    @Override
    public SortedMap<String, byte[]> files(String engineId) {
        return deployments.files(engineId);
    }

    @Override
    public List<Finding> review(Map<String, byte[]> models) {
        var findings = Lint.findings(models).stream()
                .map(found -> Finding.error(found.file(), found.element(), found.message() + " [" + found.rule() + "]"))
                .toList();
        return findings.isEmpty() ? trial.of(models) : findings;
    }

    @Override
    public List<ModelChange> differences(Map<String, byte[]> before, Map<String, byte[]> after) {
        return Differences.between(before, after);
    }

    @Override
    public String deploy(Map<String, byte[]> models, String source) {
        return deployments.deploy(models, source);
    }

    @Override
    public SortedMap<String, byte[]> shipped() {
        return ShippedModels.in(location).files();
    }

    @Override
    public List<Version> versions() {
        return versions.all();
    }
}
