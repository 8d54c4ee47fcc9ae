package io.dunflow.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts what waits for an agency into packages, one for each format. What a package is, it stays: its name and content are
 * kept before it leaves, so that sending it twice is the same as sending it once.
 */
@Component
class PackingMessages {

    private static final int MOST = 5000;

    private static final String WAITING =
            """
            select m.id, m.number, m.kind, m.placement_id, p.agency_reference, a.currency, m.content,
              coalesce(m.format, :format) as format
            from agency_message m join placement p on p.id = m.placement_id join account a on a.id = p.account_id
            join agency g on g.id = m.agency_id
            where g.code = :agency and m.direction = 'OUT' and m.state = 'QUEUED' and m.package_id is null
            order by m.id limit :most for update of m skip locked
            """;

    private final PackageFormats formats;
    private final WritingPackages writing;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    PackingMessages(PackageFormats formats, WritingPackages writing, ObjectMapper json, JdbcClient jdbc, Clock clock) {
        this.formats = formats;
        this.writing = writing;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Packs all that waits. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void pack(AgencyConnection connection) {
        var waiting = jdbc.sql(WAITING)
                .param("agency", connection.agency())
                .param("format", connection.format())
                .param("most", MOST)
                .query((row, n) -> new Waiting(row.getString("format"), message(row)))
                .list();
        waiting.stream()
                .collect(Collectors.groupingBy(
                        Waiting::format, Collectors.mapping(Waiting::message, Collectors.toList())))
                .forEach((format, messages) -> pack(connection.agency(), format, messages));
    }

    private void pack(String agency, String format, List<OutMessage> messages) {
        var id = jdbc.sql("select nextval(pg_get_serial_sequence('agency_package', 'id'))")
                .query(Long.class)
                .single();
        var name = "%s-%s-%06d".formatted(agency, LocalDate.now(clock), id);
        var file = writing.write(name, messages, formats.get(format).packages());
        jdbc.sql(
                        """
                        insert into agency_package (id, agency_id, name, format, content, messages, state, try_after, at)
                        overriding system value
                        select :id, id, :name, :format, :content, :messages, 'READY', :now, :now from agency where code = :agency
                        """)
                .param("id", id)
                .param("name", file.name())
                .param("format", format)
                .param("content", file.content())
                .param("messages", messages.size())
                .param("now", now())
                .param("agency", agency)
                .update();
        jdbc.sql("update agency_message set package_id = ? where id = any(?)")
                .params(id, messages.stream().map(OutMessage::id).toArray(Long[]::new))
                .update();
    }

    private OutMessage message(ResultSet row) throws SQLException {
        return new OutMessage(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getLong("placement_id"),
                row.getString("agency_reference"),
                row.getString("currency"),
                tree(row.getString("content")));
    }

    private JsonNode tree(String text) {
        try {
            return json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Waiting(String format, OutMessage message) {}
}
