package io.dunflow.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code model_proposal}. */
@Component
class Proposals {

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Clock clock;

    Proposals(JdbcClient jdbc, Reports reports, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.clock = clock;
    }

    long open(String comment, String author) {
        return jdbc.sql(
                        """
                        insert into model_proposal (comment, author, created_at, state)
                        values (:comment, :author, :now, 'DRAFT') returning id
                        """)
                .param("comment", comment)
                .param("author", author)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Proposal get(long id) {
        return read("where id = :id", id);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Proposal lock(long id) {
        return read("where id = :id for update", id);
    }

    List<Proposal> latest(int most) {
        return jdbc.sql("select * from model_proposal order by id desc limit " + most)
                .query(this::map)
                .list();
    }

    void revised(long id, int revision, String comment) {
        jdbc.sql(
                        """
                        update model_proposal set state = 'DRAFT', revision = :revision, comment = :comment, report = null
                        where id = :id
                        """)
                .param("comment", comment)
                .param("revision", revision)
                .param("id", id)
                .update();
    }

    void checking(long id, long base) {
        jdbc.sql("update model_proposal set state = 'CHECKING', base_id = :base, checked_at = :now where id = :id")
                .param("base", base)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Records a check; it counts for the proposal unless that was changed or checked anew in the meantime. */
    void checked(Proposal proposal, String by, CheckReport report) {
        jdbc.sql(
                        """
                        insert into model_check
                          (proposal_id, revision, base_id, asked_by, started_at, ended_at, passed, report)
                        select id, :revision, :base, :by, :started, :now, :passed, :report::jsonb
                        from model_proposal where id = :id
                        """)
                .param("revision", proposal.revision())
                .param("base", proposal.baseId())
                .param("by", by)
                .param("started", at(proposal.checkedAt()))
                .param("now", now())
                .param("passed", report.passed())
                .param("report", reports.write(report))
                .param("id", proposal.id())
                .update();
        jdbc.sql(
                        """
                        update model_proposal set state = :state, report = :report::jsonb
                        where id = :id and state = 'CHECKING' and revision = :revision and checked_at = :started
                        """)
                .param("state", (report.passed() ? ProposalState.READY : ProposalState.REFUSED).name())
                .param("report", reports.write(report))
                .param("id", proposal.id())
                .param("revision", proposal.revision())
                .param("started", at(proposal.checkedAt()))
                .update();
    }

    void decided(long id, ProposalState state, String by, String note) {
        jdbc.sql(
                        """
                        update model_proposal set state = :state, decided_by = :by, decided_at = :now,
                          decision_note = :note
                        where id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("now", now())
                .param("note", note)
                .param("id", id)
                .update();
    }

    private Proposal read(String where, long id) {
        return jdbc.sql("select * from model_proposal " + where)
                .param("id", id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new UnknownProposal(id));
    }

    private Proposal map(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("comment"),
                row.getString("author"),
                instant(row, "created_at"),
                ProposalState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("base_id", Long.class),
                instant(row, "checked_at"),
                reports.read(row.getString("report"), CheckReport.class),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decision_note"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }
}
