package io.dunflow.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunflow.agency.PackageFormat.Column;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes messages as a format says: a header, a line for each item, and a line with the sums; or as JSON. */
@Component
class WritingPackages {

    private static final Set<String> AMOUNTS = Set.of(
            "original",
            "paid",
            "cancelled",
            "remaining",
            "claimed",
            "charged",
            "fee",
            "interest",
            "fixedSum",
            "penalty",
            "bankFee",
            "amount");

    private final ObjectMapper json;

    WritingPackages(ObjectMapper json) {
        this.json = json;
    }

    OutPackage write(String name, List<OutMessage> messages, PackageFormat.Written as) {
        return PackageFormat.JSON.equals(as.form())
                ? new OutPackage(name + ".json", "application/json", tree(name, messages))
                : new OutPackage(name + "." + or(as.extension(), "csv"), "text/csv", lines(messages, as));
    }

    private byte[] tree(String name, List<OutMessage> messages) {
        var all = messages.stream().map(this::whole).toList();
        var sum = messages.stream().map(WritingPackages::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
        try {
            return json.writeValueAsBytes(Map.of(
                    "package", name, "count", messages.size(), "remaining", sum.toPlainString(), "messages", all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode whole(OutMessage message) {
        var node = head(message);
        message.content().properties().forEach(field -> node.set(field.getKey(), field.getValue()));
        return node;
    }

    private ObjectNode head(OutMessage message) {
        return json.createObjectNode()
                .put("number", message.number())
                .put("kind", message.kind())
                .put("placement", message.placement())
                .put("reference", message.reference())
                .put("currency", message.currency());
    }

    private static BigDecimal remaining(OutMessage message) {
        var sum = BigDecimal.ZERO;
        for (var item : message.content().path("items")) {
            sum = sum.add(new BigDecimal(item.path("remaining").asText("0")));
        }
        return sum;
    }

    private byte[] lines(List<OutMessage> messages, PackageFormat.Written as) {
        var rows = new ArrayList<List<String>>();
        messages.forEach(message -> rows(message, as).forEach(row -> rows.add(texts(row, as))));
        var out = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(or(as.delimiter(), ";").charAt(0))
                .build(out)) {
            csv.writeRecord(as.columns().stream().map(Column::name).toList());
            rows.forEach(csv::writeRecord);
            if (as.trailer() != null) {
                csv.writeRecord(trailer(rows, as));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(Charset.forName(or(as.encoding(), "UTF-8")));
    }

    private List<JsonNode> rows(OutMessage message, PackageFormat.Written as) {
        var rows = new ArrayList<JsonNode>();
        message.content()
                .path("items")
                .forEach(item -> rows.add(row("ITEM", message, as).set("item", item)));
        if (as.evidence()) {
            message.content()
                    .path("evidence")
                    .forEach(one -> rows.add(row("EVIDENCE", message, as).set("evidence", one)));
        }
        if (rows.isEmpty()) {
            rows.add(row("MESSAGE", message, as));
        }
        return rows;
    }

    private ObjectNode row(String record, OutMessage message, PackageFormat.Written as) {
        var node = json.createObjectNode().put("record", record);
        var head = head(message);
        head.set("reason", message.content().path("reason"));
        if (as.kinds() != null) {
            head.put("kind", as.kinds().getOrDefault(message.kind(), message.kind()));
        }
        node.set("message", head);
        node.set("debtor", message.content().path("debtor"));
        return node;
    }

    private static List<String> texts(JsonNode row, PackageFormat.Written as) {
        return as.columns().stream().map(column -> text(row, column.from(), as)).toList();
    }

    private static String text(JsonNode row, String from, PackageFormat.Written as) {
        var text = row.at("/" + from.replace('.', '/')).asText("");
        if (text.isEmpty()) {
            return text;
        }
        if (AMOUNTS.contains(from.substring(from.lastIndexOf('.') + 1))) {
            return number(new BigDecimal(text), as);
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d") ? day(LocalDate.parse(text), as) : text;
    }

    private static String number(BigDecimal value, PackageFormat.Written as) {
        var plain =
                value.setScale(Math.max(2, value.stripTrailingZeros().scale())).toPlainString();
        return plain.replace(".", or(as.decimal(), "."));
    }

    private static String day(LocalDate day, PackageFormat.Written as) {
        return day.format(DateTimeFormatter.ofPattern(or(as.date(), "yyyy-MM-dd")));
    }

    private static List<String> trailer(List<List<String>> rows, PackageFormat.Written as) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < as.columns().size(); i++) {
            var text = as.trailer().getOrDefault(as.columns().get(i).name(), "");
            texts.add(
                    "#lines".equals(text)
                            ? String.valueOf(rows.size())
                            : "#sum".equals(text) ? sum(rows, i, as) : text);
        }
        return texts;
    }

    private static String sum(List<List<String>> rows, int column, PackageFormat.Written as) {
        var sum = rows.stream()
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .map(text -> new BigDecimal(text.replace(or(as.decimal(), "."), ".")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return number(sum, as);
    }

    private static String or(String text, String other) {
        return text == null ? other : text;
    }
}
