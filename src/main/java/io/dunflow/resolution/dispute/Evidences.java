package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dunflow.ledger.InvalidInput;
import java.net.URI;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What debtors bring forward in disputes: links, and files that are kept here. */
@Repository
class Evidences {

    /** Bytes of one file. */
    static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST = 500;
    private static final Set<String> MEDIA =
            Set.of("application/pdf", "image/png", "image/jpeg", "text/plain", "message/rfc822");

    private static final RowMapper<Evidence> EVIDENCE = new SimplePropertyRowMapper<>(Evidence.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Evidences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void addLinks(long disputeId, List<String> links, String by) {
        if (links != null) {
            links.forEach(link -> add(disputeId, checked(link), link, null, null, by));
        }
    }

    /**
     * Keeps a file.
     *
     * @throws InvalidInput when it is empty, too large, of a kind that is not taken, or one too many
     */
    void addFile(long disputeId, String name, String mediaType, byte[] content, String by) {
        if (content.length == 0 || content.length > LARGEST) {
            throw new InvalidInput("file", say("evidence.size", LARGEST / 1024 / 1024));
        }
        var kind = kind(mediaType);
        if (!MEDIA.contains(kind)) {
            throw new InvalidInput("file", say("evidence.kind", List.copyOf(new TreeSet<>(MEDIA))));
        }
        add(disputeId, name(name), null, kind, content, by);
    }

    List<Evidence> of(long disputeId) {
        return jdbc.sql(
                        """
                        select id, name, link, media_type, octet_length(content) as size, added_by, added_at
                        from evidence where dispute_id = ? order by id
                        """)
                .param(disputeId)
                .query(Evidence.class)
                .list();
    }

    /** Of all disputes of an account, by dispute. */
    Map<Long, List<Evidence>> ofAccount(long accountId) {
        return jdbc
                .sql(
                        """
                        select dispute_id, id, name, link, media_type, octet_length(content) as size, added_by, added_at
                        from evidence where dispute_id in (select id from dispute where account_id = ?) order by id
                        """)
                .param(accountId)
                .query((row, n) -> Map.entry(row.getLong("dispute_id"), EVIDENCE.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Optional<byte[]> content(long disputeId, long id) {
        return jdbc.sql("select content from evidence where dispute_id = ? and id = ? and content is not null")
                .params(disputeId, id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private void add(long disputeId, String name, String link, String mediaType, byte[] content, String by) {
        var count = jdbc.sql("select count(*) from evidence where dispute_id = ?")
                .param(disputeId)
                .query(Integer.class)
                .single();
        if (count >= MOST) {
            throw new InvalidInput("evidence", say("evidence.many", MOST));
        }
        jdbc.sql("insert into evidence (dispute_id, name, link, media_type, content, added_by, added_at)"
                        + " values (:dispute, :name, :link, :media, :content, :by, :now)")
                .param("dispute", disputeId)
                .param("name", name)
                .param("link", link)
                .param("media", mediaType)
                .param("content", content, Types.BINARY)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The host of a link, by which it is called. */
    private static String checked(String link) {
        try {
            var uri = URI.create(link == null ? "" : link);
            if (link.length() <= LONGEST
                    && Set.of("https", "http").contains(uri.getScheme())
                    && uri.getHost() != null) {
                return uri.getHost();
            }
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            // Refused below, like every other.
        }
        throw new InvalidInput("links", say("evidence.link"));
    }

    /** Without what is said about it, such as its characters: {@code text/plain; charset=utf-8} is a plain text. */
    private static String kind(String mediaType) {
        return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String name(String name) {
        var plain =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\"/\\\\]+", " ").strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(200, plain.length()));
    }

    /**
     * What was brought forward.
     *
     * @param link where it is; null for a file
     * @param size of the file in bytes; null for a link
     */
    record Evidence(
            long id,
            String name,
            String link,
            String mediaType,
            Integer size,
            String addedBy,
            OffsetDateTime addedAt) {}
}
