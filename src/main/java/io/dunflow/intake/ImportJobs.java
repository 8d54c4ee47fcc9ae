package io.dunflow.intake;

import io.dunflow.ledger.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of each import: written in short transactions of its own while it runs, ended with it. */
@Repository
class ImportJobs {

    private static final int RUNNING = 0x696d70;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long open(ImportRequest request, Instant asOf) {
        return jdbc.sql(
                        """
                insert into import_job (kind, mapping, mode, state, file_name, as_of, complete_through, close_missing,
                  started_by, started_at)
                values (:kind, :mapping, :mode, 'RECEIVING', :fileName, :asOf, :completeThrough, :closeMissing,
                  :startedBy, :now) returning id""")
                .param("kind", request.kind().word())
                .param("mapping", request.mapping())
                .param("mode", request.mode().word())
                .param("fileName", request.fileName())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("completeThrough", request.completeThrough())
                .param("closeMissing", request.closeMissing())
                .param("startedBy", request.startedBy())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Marks the import as running for as long as the transaction lives, which ends with the server at the latest. */
    @Transactional(propagation = Propagation.MANDATORY)
    void run(long id) {
        jdbc.sql("select pg_advisory_xact_lock(:running, cast(:id as int))")
                .param("running", RUNNING)
                .param("id", id)
                .query((row, i) -> i)
                .list();
    }

    /** Ends the records of imports that a server took down with it: they published nothing. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void failLost() {
        jdbc.sql(
                        """
                update import_job set state = 'FAILED', ended_at = :now,
                  failure = jsonb_build_array('import.died')
                where state in ('RECEIVING', 'CHECKING', 'PUBLISHING')
                and pg_try_advisory_xact_lock(:running, cast(id as int))""")
                .param("now", now())
                .param("running", RUNNING)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(long id, long lines) {
        jdbc.sql("update import_job set rows_read = :lines where id = :id")
                .param("lines", lines)
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void received(long id, StagedFile file) {
        jdbc.sql(
                        """
                update import_job set state = 'CHECKING', rows_read = :lines, file_bytes = :bytes, file_sha256 = :sha256
                where id = :id""")
                .param("lines", file.lines())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("id", id)
                .update();
    }

    /** The known creditors that the staged rows name: who is granted them all may see the report. */
    @Transactional(propagation = Propagation.MANDATORY)
    Long[] concerned() {
        return jdbc.sql("select id from creditor where code in (select creditor from staged_row)")
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void publishing(long id) {
        jdbc.sql("update import_job set state = 'PUBLISHING' where id = :id")
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void reject(long id, long rejected, Long[] creditors) {
        jdbc.sql("update import_job set state = 'REJECTED', rejected = :rejected, creditor_ids = :creditors,"
                        + " ended_at = :now where id = :id")
                .param("rejected", rejected)
                .param("creditors", creditors)
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(long id, long rejected, Long[] creditors, Published published) {
        jdbc.sql(
                        """
                update import_job set state = 'DONE', rejected = :rejected, accepted = :accepted,
                  unchanged = :unchanged, closed_missing = :closedMissing, conflicts = :conflicts, note = :note::jsonb,
                  creditor_ids = cast(:creditors as bigint[]) || array(select distinct creditor_id from staged_row
                    where creditor_id is not null), ended_at = :now
                where id = :id""")
                .param("creditors", creditors)
                .param("rejected", rejected)
                .param("accepted", published.accepted())
                .param("unchanged", published.unchanged())
                .param("closedMissing", published.closedMissing())
                .param("conflicts", published.conflicts())
                .param(
                        "note",
                        published.note() == null ? null : published.note().stored())
                .param("now", now())
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void fail(long id, Sentence failure) {
        jdbc.sql("update import_job set state = 'FAILED', failure = :failure::jsonb, ended_at = :now where id = :id")
                .param("failure", failure.stored())
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
