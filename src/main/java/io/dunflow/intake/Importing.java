package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.credit.DueByTerms;
import io.dunflow.ledger.FileSnapshot;
import io.dunflow.ledger.Refusal;
import io.dunflow.ledger.Sentence;
import io.dunflow.platform.LogContext;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Takes in a file: receives, checks and publishes it in one transaction, and keeps a record that others can watch. */
@Component
public class Importing {

    /** Two files that publish at the same time could each create the same debtor. */
    private static final long ONE_AT_A_TIME = 0x64756e696eL;

    private final Mappings mappings;
    private final ImportJobs jobs;
    private final Staging staging;
    private final DueByTerms dueByTerms;
    private final Checking checking;
    private final Publishing publishing;
    private final Announcing announcing;
    private final ImportLog log;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Importing(
            Mappings mappings,
            ImportJobs jobs,
            Staging staging,
            DueByTerms dueByTerms,
            Checking checking,
            Publishing publishing,
            Announcing announcing,
            ImportLog log,
            Imports imports,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mappings = mappings;
        this.jobs = jobs;
        this.staging = staging;
        this.dueByTerms = dueByTerms;
        this.checking = checking;
        this.publishing = publishing;
        this.announcing = announcing;
        this.log = log;
        this.imports = imports;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads the file to its end and publishes it, as its mode says.
     *
     * @return the report; {@link ImportReport#published()} tells whether anything of the file was published
     * @throws InvalidImport when the request contradicts itself, its mapping or the clock
     */
    public ImportReport run(ImportRequest request, InputStream file) {
        return run(open(request), request, file);
    }

    /** Opens the record of an import whose file is read by another thread, so that a page can watch it. */
    long open(ImportRequest request) {
        return jobs.open(request, asOf(request, named(request)));
    }

    /** Reads the file of an opened import. */
    ImportReport run(long id, ImportRequest request, InputStream file) {
        var mapping = mappings.get(request.mapping());
        return LogContext.IMPORT.during(id, () -> run(id, request, mapping, file));
    }

    private ImportReport run(long id, ImportRequest request, Mapping mapping, InputStream file) {
        var asOf = imports.get(id).asOf();
        try {
            transaction.executeWithoutResult(status -> take(id, request, mapping, asOf, file));
        } catch (RuntimeException e) {
            jobs.fail(id, reason(id, e));
            throw log.failed(id, e);
        }
        return log.ended(imports.get(id));
    }

    private Mapping named(ImportRequest request) {
        try {
            return mappings.get(request.mapping());
        } catch (UnknownMapping unknown) {
            throw new InvalidImport(unknown.sentence());
        }
    }

    private Instant asOf(ImportRequest request, Mapping mapping) {
        if (!mapping.kinds().contains(request.kind())) {
            throw new InvalidImport(
                    say("mapping.kind", mapping.name(), request.kind().word()));
        }
        if (request.closeMissing() && request.kind() != Kind.OPEN_ITEMS) {
            throw new InvalidImport(say("import.closeMissing"));
        }
        if (request.completeThrough() != null && request.kind() != Kind.PAYMENTS) {
            throw new InvalidImport(say("import.completeThrough"));
        }
        var now = clock.instant();
        if (request.asOf() != null && request.asOf().isAfter(now)) {
            throw new InvalidImport(say("import.asOf", request.asOf(), now));
        }
        return request.asOf() == null ? now : request.asOf();
    }

    private void take(long id, ImportRequest request, Mapping mapping, Instant asOf, InputStream file) {
        jobs.run(id);
        var staged = staging.stage(file, mapping, request.kind(), lines -> jobs.progress(id, lines));
        jobs.received(id, staged);
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_AT_A_TIME)
                .query((row, i) -> i)
                .list();
        var creditors = jobs.concerned();
        if (request.kind() == Kind.OPEN_ITEMS) {
            dueByTerms.fill();
        }
        long rejected = checking.check(id, request.kind(), mapping);
        if (!staged.readable()
                || nothingLeft(rejected, staged)
                || rejected > 0 && request.mode() == Mode.ALL_OR_NOTHING) {
            jobs.reject(id, rejected, creditors);
            return;
        }
        jobs.publishing(id);
        var snapshot = new FileSnapshot(id, asOf, clock.instant(), request.startedBy());
        var published = publishing.publish(request, mapping, snapshot, rejected > 0);
        if (!request.kind().booked()) {
            announcing.announce();
        }
        jobs.done(id, rejected, creditors, published);
    }

    private static Sentence reason(long id, RuntimeException e) {
        if (e instanceof Refusal refusal) {
            return say("import.refused", refusal.sentence());
        }
        return AnnotatedElementUtils.hasAnnotation(e.getClass(), ResponseStatus.class)
                ? say("import.refused", e.getMessage())
                : say("import.failed", id);
    }

    private static boolean nothingLeft(long rejected, StagedFile staged) {
        return rejected >= staged.lines();
    }
}
