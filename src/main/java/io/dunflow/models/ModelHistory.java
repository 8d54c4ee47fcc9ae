package io.dunflow.models;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which models were deployed in which order: shipped with the program, or proposed by one and approved by another. */
@Component
public class ModelHistory {

    private static final String SELECT =
            """
            select d.id, d.engine_id, d.fingerprint, d.proposal_id, d.deployed_by, d.deployed_at, p.author, p.comment,
              (select string_agg(f.name, ', ' order by f.name) from model_proposal_file f
               where f.proposal_id = p.id and f.revision = p.revision) as files
            from model_deployment d left join model_proposal p on p.id = d.proposal_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets nobody else deploy models, on any server, until the current transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dunflow.models'))")
                .query()
                .listOfRows();
    }

    /** What is at work; empty before the first deployment. */
    public Optional<Deployed> latest() {
        return jdbc.sql(SELECT + "order by d.id desc limit 1")
                .query(Deployed.class)
                .optional();
    }

    List<Deployed> latest(int most) {
        return jdbc.sql(SELECT + "order by d.id desc limit " + most)
                .query(Deployed.class)
                .list();
    }

    /** The fingerprint of the models that were shipped last. */
    public Optional<String> lastShipped() {
        return jdbc.sql(
                        "select fingerprint from model_deployment where fingerprint is not null order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    /** What was last approved under a name. */
    public Optional<byte[]> approved(String name) {
        return jdbc.sql(
                        """
                        select f.content from model_deployment d
                        join model_proposal p on p.id = d.proposal_id
                        join model_proposal_file f on f.proposal_id = p.id and f.revision = p.revision
                        where f.name = :name order by d.id desc limit 1
                        """)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }

    /** Names of all models that were ever approved. */
    public List<String> approvedNames() {
        return jdbc.sql(
                        """
                        select distinct f.name from model_deployment d
                        join model_proposal p on p.id = d.proposal_id
                        join model_proposal_file f on f.proposal_id = p.id and f.revision = p.revision
                        where f.name not like 'scenarios/%' order by f.name
                        """)
                .query(String.class)
                .list();
    }

    /** The latest approved change of each file, by name. */
    Map<String, LastChange> lastChanges() {
        return jdbc
                .sql(
                        """
                        select distinct on (f.name) f.name, p.id as proposal_id, p.author, p.comment, d.deployed_at
                        from model_deployment d
                        join model_proposal p on p.id = d.proposal_id
                        join model_proposal_file f on f.proposal_id = p.id and f.revision = p.revision
                        order by f.name, d.id desc
                        """)
                .query(LastChange.class)
                .list()
                .stream()
                .collect(Collectors.toMap(LastChange::name, change -> change));
    }

    /** Records that what came with the program was deployed. */
    public void shipped(String engineId, String fingerprint) {
        record(engineId, fingerprint, null, "dunflow");
    }

    void approved(String engineId, long proposal, String by) {
        record(engineId, null, proposal, by);
    }

    private void record(String engineId, String fingerprint, Long proposal, String by) {
        jdbc.sql(
                        """
                        insert into model_deployment (engine_id, fingerprint, proposal_id, deployed_by, deployed_at)
                        values (:engine, :fingerprint, :proposal, :by, :now)
                        """)
                .param("engine", engineId)
                .param("fingerprint", fingerprint)
                .param("proposal", proposal)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who changed a file last, when, and why. */
    record LastChange(String name, long proposalId, String author, String comment, Instant deployedAt) {}

    /**
     * A deployment.
     *
     * @param fingerprint of what was shipped; null when it was approved
     * @param deployedBy who approved it
     * @param files what the proposal changed
     */
    public record Deployed(
            long id,
            String engineId,
            String fingerprint,
            Long proposalId,
            String deployedBy,
            Instant deployedAt,
            String author,
            String comment,
            String files) {}
}
