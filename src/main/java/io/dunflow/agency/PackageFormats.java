package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The formats: those of this installation, and behind them those that came with the program. */
@Repository
public class PackageFormats {

    private static final Set<String> FORMS = Set.of(PackageFormat.CSV, PackageFormat.JSON);
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";

    private final YAMLMapper yaml = new YAMLMapper();
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    PackageFormats(ObjectMapper json, JdbcClient jdbc, Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotInLedger when there is none */
    public PackageFormat get(String name) {
        return Optional.ofNullable(name)
                .filter(one -> one.matches(NAME))
                .flatMap(one -> own(one).or(() -> shipped(one)))
                .orElseThrow(() -> new NotInLedger("format", name));
    }

    /**
     * Keeps a format under this name.
     *
     * @throws InvalidInput when it is none, naming the field
     */
    @Transactional
    public void keep(String name, PackageFormat format, String by) {
        demand("name", name.matches(NAME));
        demand(
                "packages.form",
                format.packages() != null && FORMS.contains(format.packages().form()));
        demand(
                "answers.form",
                format.answers() != null && FORMS.contains(format.answers().form()));
        if (PackageFormat.CSV.equals(format.packages().form())) {
            demand(
                    "packages.columns",
                    format.packages().columns() != null
                            && !format.packages().columns().isEmpty());
            format.packages()
                    .columns()
                    .forEach(column -> demand("packages.columns." + column.name(), column.from() != null));
        }
        readable(
                "packages",
                format.packages().delimiter(),
                format.packages().date(),
                format.packages().encoding());
        readable(
                "answers",
                format.answers().delimiter(),
                format.answers().date(),
                format.answers().encoding());
        jdbc.sql(
                        """
                        insert into agency_format (name, definition, kept_by, kept_at) values (?, ?::jsonb, ?, ?)
                        on conflict (name) do update set definition = excluded.definition, kept_by = excluded.kept_by,
                          kept_at = excluded.kept_at
                        """)
                .params(name, text(format), by, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void readable(String part, String delimiter, String date, String encoding) {
        demand(part + ".delimiter", delimiter == null || delimiter.length() == 1);
        try {
            DateTimeFormatter.ofPattern(date == null ? "yyyy-MM-dd" : date);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(part + ".date", say("agency.field"));
        }
        try {
            Charset.forName(encoding == null ? "UTF-8" : encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InvalidInput(part + ".encoding", say("agency.field"));
        }
    }

    private static void demand(String field, boolean right) {
        if (!right) {
            throw new InvalidInput(field, say("agency.field"));
        }
    }

    private Optional<PackageFormat> own(String name) {
        return jdbc.sql("select definition from agency_format where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .map(this::parsed);
    }

    private Optional<PackageFormat> shipped(String name) {
        var file = new ClassPathResource("agency-formats/" + name + ".yaml");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (var in = file.getInputStream()) {
            return Optional.of(yaml.readValue(in, PackageFormat.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackageFormat parsed(String text) {
        try {
            return json.readValue(text, PackageFormat.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(PackageFormat format) {
        try {
            return json.writeValueAsString(format);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
