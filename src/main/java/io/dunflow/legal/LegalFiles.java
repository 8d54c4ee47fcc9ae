package io.dunflow.legal;

import io.dunflow.ledger.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were given to lawyers and courts; nothing in them is ever changed. */
@Repository
public class LegalFiles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Words words;

    LegalFiles(JdbcClient jdbc, Clock clock, Words words) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.words = words;
    }

    /** Those of an action, newest first. */
    public List<LegalFile> ofAction(long actionId) {
        return jdbc.sql("select * from legal_file where action_id = ? order by id desc")
                .param(actionId)
                .query((row, n) -> file(row))
                .list();
    }

    /** Why no request for debt enforcement is in a file, in the reader's words. */
    public String lacking(LegalFile file) {
        return file.lacking().stream()
                .map(code -> words.of("enforcementLack", code))
                .collect(Collectors.joining(", "));
    }

    Optional<LegalFile.Content> content(long actionId, long id, String name) {
        return jdbc.sql(
                        """
                        select p.media_type, p.content, p.sha256 from legal_file_part p join legal_file f on f.id = p.file_id
                        where f.action_id = ? and f.id = ? and p.name = ?
                        """)
                .params(actionId, id, name)
                .query((row, n) -> new LegalFile.Content(
                        row.getString("media_type"), row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    long add(long actionId, LegalFileOrder order, String language, List<Lack> lacking, String by) {
        return jdbc.sql(
                        """
                        insert into legal_file (action_id, handed_to, role, address, language, lacking, handed_by, handed_at)
                        values (?, ?, ?, ?, ?, nullif(?, ''), ?, ?) returning id
                        """)
                .params(
                        actionId,
                        order.to(),
                        order.role().name(),
                        order.address(),
                        language,
                        String.join(",", lacking.stream().map(Lack::name).toList()),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addPart(long id, String name, String mediaType, byte[] content) {
        jdbc.sql(
                        "insert into legal_file_part (file_id, name, media_type, content, sha256)"
                                + " select ?, ?, ?, x.content, encode(sha256(x.content), 'hex') from (select ?::bytea as content) x")
                .params(id, name, mediaType, content)
                .update();
    }

    private LegalFile file(ResultSet row) throws SQLException {
        var lacking = row.getString("lacking");
        return new LegalFile(
                row.getLong("id"),
                row.getLong("action_id"),
                row.getString("handed_to"),
                LegalFileRole.valueOf(row.getString("role")),
                row.getString("address"),
                row.getString("language"),
                lacking == null ? List.of() : List.of(lacking.split(",")),
                row.getString("handed_by"),
                row.getObject("handed_at", OffsetDateTime.class).toInstant(),
                parts(row.getLong("id")));
    }

    private List<LegalFile.Part> parts(long id) {
        return jdbc.sql("select name, media_type, octet_length(content) as size, sha256 from legal_file_part"
                        + " where file_id = ? order by media_type desc, name")
                .param(id)
                .query(LegalFile.Part.class)
                .list();
    }
}
