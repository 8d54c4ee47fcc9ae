package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.ContentDiffers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The column mappings: those of this installation, and behind them those that Dunflow ships. */
@Repository
public class Mappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST = 64 * 1024;
    private static final String SHIPPED = "mappings/%s.yaml";

    private final JdbcClient jdbc;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names of all mappings. */
    public List<String> names() {
        var names = new TreeSet<>(
                jdbc.sql("select name from import_mapping").query(String.class).list());
        try {
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:mappings/*.yaml"))
                    .map(resource -> resource.getFilename().replace(".yaml", ""))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(names);
    }

    /** All mappings by name, with who changed them; one that is as it was shipped was changed by nobody. */
    List<Entry> entries() {
        var own = jdbc.sql("select name, changed_by, changed_at from import_mapping").query(Entry.class).list().stream()
                .collect(Collectors.toMap(Entry::name, entry -> entry));
        return names().stream()
                .map(name -> own.getOrDefault(name, new Entry(name, null, null)))
                .toList();
    }

    /**
     * The text of a mapping.
     *
     * @throws UnknownMapping when there is none
     */
    public String yaml(String name) {
        return jdbc.sql("select yaml from import_mapping where name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .or(() -> shipped(name))
                .orElseThrow(() -> new UnknownMapping(name));
    }

    /**
     * Keeps a mapping under this name.
     *
     * @throws InvalidMapping when the text or the name is none, naming all that is wrong
     */
    public void put(String name, String yaml, String changedBy) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidMapping(name, say("mapping.name"));
        }
        if (yaml.length() > LONGEST) {
            throw new InvalidMapping(name, say("mapping.tooLong", LONGEST));
        }
        MappingReader.read(name, yaml);
        jdbc.sql(
                        """
                insert into import_mapping (name, yaml, changed_by, changed_at) values (:name, :yaml, :by, :at)
                on conflict (name) do update set yaml = excluded.yaml, version = import_mapping.version + 1,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("name", name)
                .param("yaml", yaml)
                .param("by", changedBy)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Keeps a new mapping.
     *
     * @throws ContentDiffers when the name is taken
     */
    void create(String name, String yaml, String changedBy) {
        if (names().contains(name)) {
            throw new ContentDiffers(say("mapping.exists", name));
        }
        put(name, yaml, changedBy);
    }

    Mapping get(String name) {
        return MappingReader.read(name, yaml(name));
    }

    private static Optional<String> shipped(String name) {
        var resource = new ClassPathResource(SHIPPED.formatted(name));
        if (!NAME.matcher(name).matches() || !resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mapping in a list. */
    record Entry(String name, String changedBy, Instant changedAt) {}
}
