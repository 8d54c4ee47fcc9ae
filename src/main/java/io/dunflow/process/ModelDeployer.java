package io.dunflow.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models as one deployment, when they differ from those shipped last. A model that somebody approved
 * in the meantime is carried on unchanged, and where the shipped one differs from it, the log says so.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    static final String NAME = "dunflow";
    private static final String SHIPPED = "shipped:";
    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private final RepositoryService repository;
    private final String location;

    ModelDeployer(RepositoryService repository, @Value("${dunflow.models.location}") String location) {
        this.repository = repository;
        this.location = location;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(ShippedModels.in(location));
    }

    /** Deploys the models unless the same ones were shipped last; whether it did. */
    boolean deploy(ShippedModels models) {
        var source = SHIPPED + models.fingerprint();
        if (models.files().isEmpty() || lastShipped().filter(source::equals).isPresent()) {
            return false;
        }
        var deployment = repository.createDeployment().name(NAME).source(source).enableDuplicateFiltering(false);
        models.files().forEach((name, shipped) -> {
            var content = approved(name).orElse(shipped);
            if (!Arrays.equals(content, shipped)) {
                log.warn("{}: the approved model stays; the one that came with this version differs from it", name);
            }
            deployment.addInputStream(name, new ByteArrayInputStream(content));
        });
        OnlyOwnDeployments.permit(deployment::deploy);
        log.info("Deployed {} models", models.files().size());
        return true;
    }

    private Optional<String> lastShipped() {
        return newestFirst().stream()
                .map(Deployment::getSource)
                .filter(ModelDeployer::isShipped)
                .findFirst();
    }

    /** What was last deployed under a name by anybody but this program's own shipment. */
    private Optional<byte[]> approved(String name) {
        return newestFirst().stream()
                .filter(deployment -> !isShipped(deployment.getSource()))
                .filter(deployment -> repository
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(name))
                .findFirst()
                .map(deployment -> content(deployment, name));
    }

    private List<Deployment> newestFirst() {
        return repository.createDeploymentQuery().deploymentName(NAME).list().stream()
                .sorted(Comparator.comparing(Deployment::getDeploymentTime).reversed())
                .toList();
    }

    private byte[] content(Deployment deployment, String name) {
        try (var stream = repository.getResourceAsStream(deployment.getId(), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShipped(String source) {
        return source != null && source.startsWith(SHIPPED);
    }
}
