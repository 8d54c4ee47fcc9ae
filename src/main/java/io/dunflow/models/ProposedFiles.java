package io.dunflow.models;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code model_proposal_file}: what was handed in, and what it was meant to replace. */
@Component
class ProposedFiles {

    private final JdbcClient jdbc;

    ProposedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SortedMap<String, byte[]> of(long proposal, int revision) {
        var files = new TreeMap<String, byte[]>();
        rows(proposal, revision).forEach(file -> files.put(file.name(), file.content()));
        return files;
    }

    List<File> rows(long proposal, int revision) {
        return jdbc.sql(
                        """
                        select name, content, before_hash from model_proposal_file
                        where proposal_id = :id and revision = :revision order by name
                        """)
                .param("id", proposal)
                .param("revision", revision)
                .query(File.class)
                .list();
    }

    void keep(long proposal, int revision, Map<String, byte[]> files, Map<String, byte[]> deployed) {
        files.forEach((name, content) -> jdbc.sql("insert into model_proposal_file values (?, ?, ?, ?, ?)")
                .params(proposal, revision, name, content, Fingerprint.of(deployed.get(name)))
                .update());
    }

    /** Takes over from the revision before what was not replaced. */
    void carryOver(long proposal, int revision, Map<String, byte[]> replaced, List<String> removed) {
        jdbc.sql(
                        """
                        insert into model_proposal_file
                        select proposal_id, :revision, name, content, before_hash from model_proposal_file
                        where proposal_id = :id and revision = :revision - 1 and not name = any(:gone)
                        """)
                .param("revision", revision)
                .param("id", proposal)
                .param(
                        "gone",
                        Stream.concat(replaced.keySet().stream(), removed.stream())
                                .toArray(String[]::new))
                .update();
    }

    /** Scenarios that came with deployed proposals, the latest of each name: they guard later changes too. */
    SortedMap<String, byte[]> keptScenarios() {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql(
                        """
                        select distinct on (f.name) f.name, f.content, f.before_hash
                        from model_proposal_file f
                        join model_proposal p on p.id = f.proposal_id and p.revision = f.revision
                        join model_deployment d on d.proposal_id = p.id
                        where f.name like 'scenarios/%' order by f.name, d.id desc
                        """)
                .query(File.class)
                .list()
                .forEach(file -> files.put(file.name(), file.content()));
        return files;
    }

    /** A file, and the hash of what was deployed under its name when it was handed in. */
    record File(String name, byte[] content, String beforeHash) {}
}
