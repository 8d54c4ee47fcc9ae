package io.dunflow.agency.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a package, as the agency reads it.
 *
 * @param item empty where the message is about none
 */
record Order(
        String number,
        String kind,
        String placement,
        String item,
        String currency,
        BigDecimal original,
        BigDecimal paid,
        BigDecimal cancelled,
        BigDecimal remaining) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a package in the format standard or json. */
    static List<Order> read(String name, byte[] content) {
        return name.endsWith(".json") ? ofJson(content) : ofCsv(content);
    }

    private static List<Order> ofCsv(byte[] content) {
        var orders = new ArrayList<Order>();
        try (var csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            for (var row : csv) {
                if (!row.getField("record").equals("SUM")
                        && !row.getField("record").equals("EVIDENCE")) {
                    orders.add(of(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orders;
    }

    private static Order of(NamedCsvRecord row) {
        return new Order(
                row.getField("message"),
                row.getField("kind"),
                row.getField("placement"),
                row.getField("item"),
                row.getField("currency"),
                amount(row.getField("original")),
                amount(row.getField("paid")),
                amount(row.getField("cancelled")),
                amount(row.getField("remaining")));
    }

    private static List<Order> ofJson(byte[] content) {
        var orders = new ArrayList<Order>();
        try {
            for (var message : JSON.readTree(content).path("messages")) {
                if (message.path("items").isEmpty()) {
                    orders.add(of(message, JSON.createObjectNode()));
                }
                message.path("items").forEach(item -> orders.add(of(message, item)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orders;
    }

    private static Order of(JsonNode message, JsonNode item) {
        return new Order(
                message.path("number").asText(),
                message.path("kind").asText(),
                message.path("placement").asText(),
                item.path("itemId").asText(""),
                message.path("currency").asText(),
                amount(item.path("original").asText("")),
                amount(item.path("paid").asText("")),
                amount(item.path("cancelled").asText("")),
                amount(item.path("remaining").asText("")));
    }

    private static BigDecimal amount(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
