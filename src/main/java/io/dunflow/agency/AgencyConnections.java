package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.ledger.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How each agency is spoken to. */
@Repository
public class AgencyConnections {

    private static final String SELECT =
            "select g.code, c.protocol, c.format, c.settings from agency_connection c join agency g on g.id = c.agency_id";

    private final Map<String, AgencyProtocol> protocols;
    private final PackageFormats formats;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyConnections(
            List<AgencyProtocol> protocols, PackageFormats formats, ObjectMapper json, JdbcClient jdbc, Clock clock) {
        this.protocols = protocols.stream().collect(Collectors.toMap(AgencyProtocol::name, one -> one));
        this.formats = formats;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The connection of an agency; empty when people speak with it. */
    public Optional<AgencyConnection> of(String agency) {
        return jdbc.sql(SELECT + " where g.code = ?")
                .param(agency)
                .query((row, n) -> connection(row))
                .optional();
    }

    List<AgencyConnection> all() {
        return jdbc.sql(SELECT + " order by g.code")
                .query((row, n) -> connection(row))
                .list();
    }

    AgencyProtocol protocol(AgencyConnection connection) {
        return protocols.get(connection.protocol());
    }

    /**
     * Keeps it as it is now.
     *
     * @throws InvalidInput when protocol, format or settings make no sense
     */
    @Transactional
    public void keep(AgencyConnection connection, String by) {
        if (connection.protocol() == null || !protocols.containsKey(connection.protocol())) {
            throw new InvalidInput("protocol", say("agency.oneOf", String.join(", ", protocols.keySet())));
        }
        formats.get(connection.format());
        protocols.get(connection.protocol()).check(connection);
        jdbc.sql(
                        """
                        insert into agency_connection (agency_id, protocol, format, settings, kept_by, kept_at)
                        select id, :protocol, :format, :settings::jsonb, :by, :now from agency where code = :code
                        on conflict (agency_id) do update set protocol = excluded.protocol, format = excluded.format,
                          settings = excluded.settings, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .param("protocol", connection.protocol())
                .param("format", connection.format())
                .param("settings", text(connection.settings()))
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", connection.agency())
                .update();
    }

    private AgencyConnection connection(ResultSet row) throws SQLException {
        return new AgencyConnection(
                row.getString("code"),
                row.getString("protocol"),
                row.getString("format"),
                map(row.getString("settings")));
    }

    private Map<String, String> map(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
