package io.dunflow.intake;

import io.dunflow.ledger.GrantedCreditors;
import io.dunflow.ledger.Sentence;
import io.dunflow.ledger.UserAtWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports that were, and the one that runs. */
@Repository
public class Imports {

    /** How many findings a report shows; all of them come by {@link #eachFinding}. */
    static final int FINDINGS_IN_REPORT = 1_000;

    /** Its findings quote the file: they are for who brought it, or may see all that it is about. */
    private static final String VISIBLE =
            "(:all or started_by = :me or creditor_ids <> '{}' and creditor_ids <@ :granted)";

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final GrantedCreditors granted;
    private final UserAtWork user;

    Imports(JdbcClient jdbc, JdbcTemplate template, GrantedCreditors granted, UserAtWork user) {
        this.user = user;
        this.granted = granted;
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(FETCH_SIZE);
    }

    /** The newest imports before the given one, without their findings. */
    public List<ImportReport> newest(long before, int limit) {
        return jdbc.sql("select * from import_job where id < :before and " + VISIBLE + " order by id desc limit :limit")
                .param("all", granted.all())
                .param("granted", granted.ids())
                .param("me", me())
                .param("before", before)
                .param("limit", limit)
                .query(Imports::report)
                .list();
    }

    /**
     * An import with its first findings.
     *
     * @throws UnknownImport when there is none
     */
    public ImportReport get(long id) {
        var report = jdbc.sql("select * from import_job where id = :id and " + VISIBLE)
                .param("all", granted.all())
                .param("granted", granted.ids())
                .param("me", me())
                .param("id", id)
                .query(Imports::report)
                .optional()
                .orElseThrow(() -> new UnknownImport(id));
        return report.with(
                jdbc.sql("select * from import_rejection where import_id = :id order by line, id limit :limit")
                        .param("id", id)
                        .param("limit", FINDINGS_IN_REPORT)
                        .query((row, i) -> finding(row))
                        .list());
    }

    /** Tells all findings of an import in the order of the file, holding few of them at a time. */
    @Transactional(readOnly = true)
    public void eachFinding(long id, Consumer<Finding> consumer) {
        get(id);
        streaming.query(
                "select * from import_rejection where import_id = ? order by line, id",
                (RowCallbackHandler) row -> consumer.accept(finding(row)),
                id);
    }

    private String me() {
        return user.now().map(UserAtWork.User::id).orElse("");
    }

    private static Finding finding(ResultSet row) {
        try {
            return new Finding(
                    row.getLong("line"),
                    row.getString("field"),
                    Sentence.ofStored(row.getString("reason")),
                    row.getString("value"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportReport report(ResultSet row, int index) throws SQLException {
        return new ImportReport(
                row.getLong("id"),
                Kind.of(row.getString("kind")),
                row.getString("mapping"),
                Mode.of(row.getString("mode")),
                row.getString("state"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                row.getString("file_sha256"),
                instant(row, "as_of"),
                row.getObject("complete_through", LocalDate.class),
                row.getBoolean("close_missing"),
                row.getLong("rows_read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("unchanged"),
                row.getLong("closed_missing"),
                row.getLong("conflicts"),
                said(row, "note"),
                said(row, "failure"),
                row.getString("started_by"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                null);
    }

    private static Sentence said(ResultSet row, String column) throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : Sentence.ofStored(stored);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
