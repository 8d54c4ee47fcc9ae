package io.dunflow.process.model;

import io.dunflow.models.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the engine take models and takes them back: what it would refuse, it refuses here. */
@Component
class TrialDeployment {

    private final EngineDeployments deployments;
    private final TransactionTemplate alone;

    TrialDeployment(EngineDeployments deployments, PlatformTransactionManager transactions) {
        this.deployments = deployments;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<Finding> of(Map<String, byte[]> models) {
        try {
            alone.executeWithoutResult(status -> {
                status.setRollbackOnly();
                deployments.deploy(models, "trial");
            });
            return List.of();
        } catch (ParseException refused) {
            return refused.getResorceReports().stream()
                    .flatMap(TrialDeployment::findings)
                    .toList();
        } catch (ModelRefused refused) {
            return List.of(Finding.error("", "", refused.getMessage()));
        } catch (RuntimeException refused) {
            return List.of(Finding.error("", "", "The engine refuses the models: " + cause(refused)));
        }
    }

    private static Stream<Finding> findings(ResourceReport report) {
        return report.getErrors().stream()
                .map(problem -> Finding.error(report.getResourceName(), place(problem), problem.getMessage()));
    }

    private static String place(Problem problem) {
        var line = "line " + problem.getLine();
        return problem.getMainElementId() == null ? line : problem.getMainElementId() + ", " + line;
    }

    private static String cause(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == thrown ? thrown.getMessage() : thrown.getMessage() + ": " + deepest.getMessage();
    }
}
