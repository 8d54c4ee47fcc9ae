package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.NotGranted;
import io.dunflow.ledger.NotYours;
import io.dunflow.platform.Me;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Moves running cases to another version of their process, behind the page's back, in batches. */
@Component
class MigratingCases {

    private static final int BATCH = 100;
    private static final Logger log = LoggerFactory.getLogger(MigratingCases.class);

    private final MovingInstances instances;
    private final Migrations migrations;
    private final WhereItemsAre items;
    private final GrantedCreditors granted;
    private final TaskExecutor executor;

    MigratingCases(
            MovingInstances instances,
            Migrations migrations,
            WhereItemsAre items,
            GrantedCreditors granted,
            TaskExecutor applicationTaskExecutor) {
        this.instances = instances;
        this.migrations = migrations;
        this.items = items;
        this.granted = granted;
        this.executor = applicationTaskExecutor;
    }

    /**
     * Begins to move cases, or to find out what would become of them.
     *
     * @return number of the migration
     * @throws NotYours unless a lead or an administrator asks
     * @throws NotGranted unless all creditors are granted: a version has cases of any of them
     * @throws UnknownModel when there is no such process or version
     * @throws ProposalRefused while another migration of the process is under way
     */
    long migrate(MigrationOrder order, Me me) {
        if (!me.is("LEAD", "ADMIN")) {
            throw new NotYours(say("migration.who"));
        }
        if (!granted.all()) {
            throw new NotGranted(say("migration.notGranted"));
        }
        if (order.process() == null || order.process().isBlank() || order.fromVersion() == order.toVersion()) {
            throw new ProposalInvalid(say("migration.incomplete"));
        }
        var plan = instances.plan(order);
        long id = migrations.begin(order, me.name());
        executor.execute(() -> run(id, order, plan));
        return id;
    }

    private void run(long id, MigrationOrder order, MigrationPlan plan) {
        var progress = new MigrationProgress(plan, items.lost());
        try {
            if (plan.problems().isEmpty()) {
                move(id, order, progress);
            }
            migrations.ended(id, plan.problems().isEmpty() ? "DONE" : "REFUSED", progress.end(items.lost()));
        } catch (RuntimeException failure) {
            log.error("Migration {} failed", id, failure);
            migrations.ended(id, "FAILED", progress.failed(failure.getMessage(), items.lost()));
        }
    }

    private void move(long id, MigrationOrder order, MigrationProgress progress) {
        var running = instances.running(order);
        progress.running(running.size());
        for (int from = 0; from < running.size(); from += BATCH) {
            var batch = running.subList(from, Math.min(running.size(), from + BATCH));
            progress.batch(batch.size(), instances.move(order, batch));
            migrations.reached(id, progress.now());
        }
    }
}
