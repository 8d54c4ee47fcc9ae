package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.GrantedCreditors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code model_migration}; single cases are shown to whom all creditors are granted, their numbers to everybody. */
@Component
class Migrations {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final GrantedCreditors granted;
    private final Clock clock;

    Migrations(JdbcClient jdbc, Reports reports, GrantedCreditors granted, Clock clock) {
        this.granted = granted;
        this.jdbc = jdbc;
        this.reports = reports;
        this.clock = clock;
    }

    /** @throws ProposalRefused while instances of the same process are being moved */
    long begin(MigrationOrder order, String by) {
        abandonSilent();
        try {
            return jdbc.sql(
                            """
                            insert into model_migration
                              (process, from_version, to_version, mappings, dry_run, state, ordered_by, started_at)
                            values (:process, :from, :to, :mappings::jsonb, :dry, 'RUNNING', :by, :now) returning id
                            """)
                    .param("process", order.process())
                    .param("from", order.fromVersion())
                    .param("to", order.toVersion())
                    .param("mappings", reports.write(order.mappings()))
                    .param("dry", order.dryRun())
                    .param("by", by)
                    .param("now", now())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new ProposalRefused(say("migration.busy", order.process()));
        }
    }

    /** Shows how far it is. */
    void reached(long id, MigrationReport report) {
        jdbc.sql("update model_migration set report = :report::jsonb, seen_at = now() where id = :id")
                .param("report", reports.write(report))
                .param("id", id)
                .update();
    }

    void ended(long id, String state, MigrationReport report) {
        reached(id, report);
        jdbc.sql("update model_migration set state = :state, ended_at = :now where id = :id")
                .param("state", state)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Those of a server that stopped in the middle. */
    private void abandonSilent() {
        jdbc.sql(
                        """
                        update model_migration set state = 'FAILED', ended_at = :now
                        where state = 'RUNNING' and seen_at < now() - interval '10 minutes'
                        """)
                .param("now", now())
                .update();
    }

    Migration get(long id) {
        return shown(jdbc.sql("select * from model_migration where id = ?")
                .param(id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new UnknownMigration(id)));
    }

    List<Migration> latest(int most) {
        return jdbc.sql("select * from model_migration order by id desc limit " + most).query(this::map).list().stream()
                .map(this::shown)
                .toList();
    }

    private Migration shown(Migration migration) {
        return granted.all() ? migration : migration.withoutCases();
    }

    private Migration map(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Migration(
                row.getLong("id"),
                new MigrationOrder(
                        row.getString("process"),
                        row.getInt("from_version"),
                        row.getInt("to_version"),
                        mappings(row.getString("mappings")),
                        row.getBoolean("dry_run")),
                row.getString("state"),
                row.getString("ordered_by"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                reports.read(row.getString("report"), MigrationReport.class));
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> mappings(String json) {
        return reports.read(json, Map.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
