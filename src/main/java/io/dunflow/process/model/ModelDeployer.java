package io.dunflow.process.model;

import io.dunflow.models.ModelHistory;
import java.util.Arrays;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the shipped models as one deployment, when they differ from those shipped last. A model that somebody approved
 * in the meantime is carried on unchanged, and where the shipped one differs from it, the log says so.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    static final String NAME = "dunflow";
    private static final Logger log = LoggerFactory.getLogger(ModelDeployer.class);

    private final EngineDeployments deployments;
    private final ModelHistory history;
    private final TransactionTemplate transaction;
    private final String location;

    ModelDeployer(
            EngineDeployments deployments,
            ModelHistory history,
            TransactionTemplate transaction,
            @Value("${dunflow.models.location}") String location) {
        this.deployments = deployments;
        this.history = history;
        this.transaction = transaction;
        this.location = location;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy(ShippedModels.in(location));
    }

    /** Deploys the models unless the same ones were shipped last; whether it did. */
    boolean deploy(ShippedModels models) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            history.lock();
            return deployInside(models);
        }));
    }

    private boolean deployInside(ShippedModels models) {
        var fingerprint = models.fingerprint();
        if (models.files().isEmpty()
                || history.lastShipped().filter(fingerprint::equals).isPresent()) {
            return false;
        }
        var files = new TreeMap<>(models.files());
        for (var name : history.approvedNames()) {
            var approved = history.approved(name).orElseThrow();
            var shipped = files.put(name, approved);
            if (shipped != null && !Arrays.equals(approved, shipped)) {
                log.warn("{}: the approved model stays; the one that came with this version differs from it", name);
            }
        }
        history.shipped(deployments.deploy(files, "shipped: " + fingerprint), fingerprint);
        log.info("Deployed {} models", files.size());
        return true;
    }
}
