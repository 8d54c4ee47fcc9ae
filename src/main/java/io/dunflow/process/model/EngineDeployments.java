package io.dunflow.process.model;

import io.dunflow.process.Unrestricted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Complete sets of models as deployments of the engine. All files go every time, because the form of a task is looked up
 * in the deployment of its process. The engine's own filter of duplicates is not used: it would take a set that was at
 * work before another one for deployed already.
 */
@Component
class EngineDeployments {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;

    EngineDeployments(RepositoryService repository, Unrestricted unrestricted) {
        this.repository = repository;
        this.unrestricted = unrestricted;
    }

    /** Deploys in the current transaction; answers the engine's id. */
    String deploy(Map<String, byte[]> files, String source) {
        var deployment = repository.createDeployment().name(ModelDeployer.NAME).source(source);
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return unrestricted.call(
                () -> OnlyOwnDeployments.permit(deployment::deploy).getId());
    }

    /** The files of a deployment by name. */
    SortedMap<String, byte[]> files(String id) {
        return unrestricted.call(() -> {
            var files = new TreeMap<String, byte[]>();
            repository.getDeploymentResourceNames(id).forEach(name -> files.put(name, content(id, name)));
            return files;
        });
    }

    private byte[] content(String id, String name) {
        try (var stream = repository.getResourceAsStream(id, name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
