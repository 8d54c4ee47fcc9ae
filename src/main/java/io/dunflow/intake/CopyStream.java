package io.dunflow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Writes rows into {@code staged_row} by COPY: a row, or for a refused line each finding. */
final class CopyStream {

    private static final int BLOCK = 64 * 1024;

    private static final List<String> COLUMNS =
            Stream.of(Field.values()).map(Field::column).distinct().toList();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 8192);

    CopyStream(CopyManager manager) throws SQLException {
        copy = manager.copyIn("copy staged_row (line, %s, labels, error_field, error_reason, error_value) from stdin"
                .formatted(COLUMNS.stream().collect(Collectors.joining(", "))));
    }

    void write(Row row) throws SQLException {
        if (row.findings().isEmpty()) {
            writeValues(row);
        }
        for (var finding : row.findings()) {
            writeFinding(finding);
        }
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    private void writeValues(Row row) {
        var byColumn = row.values().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().column(), e -> e.getValue()));
        block.append(row.line());
        COLUMNS.forEach(column -> field(byColumn.get(column)));
        field(row.labels().isEmpty() ? null : json(row.labels()));
        block.append("\t\\N\t\\N\t\\N\n");
    }

    private void writeFinding(Finding finding) {
        block.append(finding.line());
        COLUMNS.forEach(column -> block.append("\t\\N"));
        field(null);
        field(finding.field());
        field(finding.why().stored());
        field(finding.value());
        block.append('\n');
    }

    private static String json(Map<String, String> labels) {
        try {
            return JSON.writeValueAsString(labels);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void field(String value) {
        block.append('\t');
        if (value == null) {
            block.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> block.append("\\\\");
            case '\t' -> block.append("\\t");
            case '\n' -> block.append("\\n");
            case '\r' -> block.append("\\r");
            case '\0' -> block.append(' ');
            default -> block.append(c);
        }
    }

    private void flush() throws SQLException {
        var bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** Ends the COPY without its rows, so that the connection can be rolled back. */
    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
