package io.dunflow.process.model;

import io.dunflow.models.MovingInstances;
import io.dunflow.models.MovingInstances.Refusal;
import io.dunflow.process.InnerCommand;
import io.dunflow.process.Unrestricted;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Moves many instances in one transaction; when one of them cannot be moved the batch is halved until it is found, and
 * all others go. A batch that met somebody else's open transaction is tried again.
 */
@Component
class MigrationBatches {

    private static final int ATTEMPTS = 5;

    private final RuntimeService runtime;
    private final InnerCommand inner;
    private final Unrestricted unrestricted;

    MigrationBatches(RuntimeService runtime, InnerCommand inner, Unrestricted unrestricted) {
        this.runtime = runtime;
        this.inner = inner;
        this.unrestricted = unrestricted;
    }

    void move(MigrationPlan plan, List<String> instances, boolean dryRun, List<Refusal> refusals) {
        var failure = tried(plan, instances, dryRun);
        if (failure == null) {
            return;
        }
        if (instances.size() == 1) {
            refusals.add(refusal(instances.get(0), failure));
            return;
        }
        int half = instances.size() / 2;
        move(plan, instances.subList(0, half), dryRun, refusals);
        move(plan, instances.subList(half, instances.size()), dryRun, refusals);
    }

    /** Null when it went well. */
    private RuntimeException tried(MigrationPlan plan, List<String> instances, boolean dryRun) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                once(plan, instances, dryRun);
                return null;
            } catch (TakenBack dry) {
                return null;
            } catch (OptimisticLockingException | ConcurrencyFailureException busy) {
                last = busy;
            } catch (RuntimeException refused) {
                return refused;
            }
        }
        return last;
    }

    private void once(MigrationPlan plan, List<String> instances, boolean dryRun) {
        inner.run(() -> unrestricted.run(() -> {
            runtime.newMigration(plan).processInstanceIds(instances).execute();
            if (dryRun) {
                // All checks are made by now, and nothing was written yet.
                throw new TakenBack();
            }
        }));
    }

    private Refusal refusal(String instance, RuntimeException failure) {
        var running = unrestricted.call(() ->
                runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult());
        return running == null
                ? new Refusal(instance, "", MovingInstances.ENDED)
                : new Refusal(instance, running.getBusinessKey(), reason(failure));
    }

    private static String reason(RuntimeException failure) {
        if (!(failure instanceof MigratingProcessInstanceValidationException refused)) {
            return failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException
                    ? "somebody else works on it; try again"
                    : String.valueOf(failure.getMessage());
        }
        var report = refused.getValidationReport();
        return Stream.of(
                        report.getFailures().stream(),
                        report.getActivityInstanceReports().stream().map(MigrationBatches::words),
                        report.getTransitionInstanceReports().stream().map(MigrationBatches::words))
                .flatMap(reasons -> reasons)
                .collect(Collectors.joining("; "));
    }

    private static String words(MigratingActivityInstanceValidationReport at) {
        return at.getSourceScopeId() + ": " + String.join("; ", at.getFailures());
    }

    private static String words(MigratingTransitionInstanceValidationReport at) {
        return at.getSourceScopeId() + ": " + String.join("; ", at.getFailures());
    }

    /** Ends a dry run; the engine takes it for a wrong request and does not log it as an error of its own. */
    private static final class TakenBack extends BadUserRequestException {}
}
