package io.dunflow.agency;

import static io.dunflow.ledger.Sentence.say;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes a file apart as a format says. What cannot be read at all is refused as a whole. */
@Component
class ReadingNews {

    static final List<String> FIELDS = List.of(
            "number",
            "kind",
            "placement",
            "reference",
            "item",
            "amount",
            "currency",
            "valueDate",
            "reason",
            "street",
            "postalCode",
            "city",
            "country",
            "of",
            "original",
            "paid",
            "cancelled",
            "remaining",
            "commission",
            "statement",
            "asOf");

    private static final Set<String> OF_ALL = Set.of("statement", "asOf", "currency");

    private final ObjectMapper json;

    ReadingNews(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads all.
     *
     * @param list name of the list in JSON
     * @throws InvalidInput when it is no such file, or not all of it
     */
    List<News> read(byte[] content, PackageFormat.Read as, String list) {
        var text = text(content, Charset.forName(as.encoding() == null ? "UTF-8" : as.encoding()));
        return PackageFormat.JSON.equals(as.form()) ? tree(text, as, list) : lines(text, as);
    }

    private static String text(byte[] content, Charset encoding) {
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw refused(say("agency.encoding", encoding.name()));
        }
    }

    private List<News> tree(String text, PackageFormat.Read as, String list) {
        var root = root(text);
        var all = root.path(list);
        if (!all.isArray()) {
            throw refused(say("agency.list", list));
        }
        if (root.has("count") && root.path("count").asInt(-1) != all.size()) {
            throw refused(say("agency.count", root.path("count").asText(), all.size()));
        }
        var found = new ArrayList<News>();
        for (var one : all) {
            found.add(new News(found.size() + 1L, fields(root, one, as), as));
        }
        return found;
    }

    private JsonNode root(String text) {
        try {
            return json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
        } catch (JsonProcessingException e) {
            throw refused(say("finding.unreadable", e.getOriginalMessage()));
        }
    }

    /** What the file says of itself holds for each of its lines. */
    private static Map<String, String> fields(JsonNode root, JsonNode one, PackageFormat.Read as) {
        var fields = new HashMap<String, String>();
        for (var field : FIELDS) {
            var theirs = "/" + as.theirs(field).replace('.', '/');
            if (OF_ALL.contains(field)) {
                put(fields, field, root.at(theirs));
            }
            put(fields, field, one.at(theirs));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            fields.put(
                    field,
                    value.isBigDecimal()
                            ? value.decimalValue().toPlainString()
                            : value.asText().strip());
        }
    }

    private static List<News> lines(String text, PackageFormat.Read as) {
        var found = new ArrayList<News>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(as.delimiter() == null ? ';' : as.delimiter().charAt(0))
                .ofNamedCsvRecord(text)) {
            csv.forEach(row -> found.add(new News(row.getStartingLineNumber(), fields(row, as), as)));
        } catch (CsvParseException e) {
            throw refused(say("finding.unreadable", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (found.isEmpty()) {
            throw refused(say("finding.empty"));
        }
        return found;
    }

    private static Map<String, String> fields(NamedCsvRecord row, PackageFormat.Read as) {
        var fields = new HashMap<String, String>();
        for (var field : FIELDS) {
            row.findField(as.theirs(field))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> fields.put(field, value.strip()));
        }
        return fields;
    }

    private static InvalidInput refused(Sentence why) {
        return new InvalidInput("file", why);
    }
}
