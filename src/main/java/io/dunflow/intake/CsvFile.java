package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.dunflow.ledger.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Reads a file line by line and hands on each as a row. Never holds more than one line. */
final class CsvFile {

    /** No line of ours is longer; a quote that never closes would else swallow the rest of the file. */
    private static final int LONGEST_FIELD = 64 * 1024;

    private static final String FILE = "file";

    private final Mapping mapping;
    private final Kind kind;
    private final Consumer<Row> sink;
    private long line = 1;

    CsvFile(Mapping mapping, Kind kind, Consumer<Row> sink) {
        this.mapping = mapping;
        this.kind = kind;
        this.sink = sink;
    }

    /** Reads all; false when the file as such cannot be read, which then is the last row's finding. */
    boolean read(InputStream in) throws IOException {
        try (var reader = csv(in)) {
            return read(reader.iterator());
        } catch (CsvParseException e) {
            return broken(line + 1, FILE, say("finding.unreadable", e.getMessage()), null);
        }
    }

    private boolean read(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            return broken(1, FILE, say("finding.empty"), null);
        }
        var first = records.next();
        var header = mapping.header() ? names(first) : numbers(first);
        var columns = new Columns(header, mapping, kind);
        if (!columns.missing().isEmpty()) {
            return broken(1, "header", lacks(columns, header), String.join(", ", header));
        }
        var reader = new RowReader(mapping, kind, columns);
        if (!mapping.header()) {
            accept(first, reader);
        } else if (!records.hasNext()) {
            return broken(1, FILE, say("finding.noRows"), null);
        }
        while (records.hasNext()) {
            accept(records.next(), reader);
        }
        return true;
    }

    private void accept(CsvRecord csv, RowReader reader) {
        line = csv.getStartingLineNumber();
        sink.accept(reader.read(line, csv.getFields()));
    }

    private Sentence lacks(Columns columns, List<String> header) {
        return say(
                "finding.columns",
                String.join(", ", columns.missing()),
                mapping.delimiter() == '\t' ? "tab" : mapping.delimiter(),
                header.size(),
                String.join(", ", header));
    }

    private static List<String> names(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
    }

    private static List<String> numbers(CsvRecord first) {
        return IntStream.rangeClosed(1, first.getFieldCount())
                .mapToObj(String::valueOf)
                .toList();
    }

    private boolean broken(long at, String field, Sentence reason, String value) {
        sink.accept(new Row(at, Map.of(), Map.of(), List.of(new Finding(at, field, reason, value))));
        return false;
    }

    private CsvReader<CsvRecord> csv(InputStream in) {
        return CsvReader.builder()
                .fieldSeparator(mapping.delimiter())
                .quoteCharacter(mapping.quote() == null ? '\u0000' : mapping.quote())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                // Decodes leniently: what is undecodable is then found in its line and field.
                .ofCsvRecord(new InputStreamReader(in, mapping.encoding()));
    }
}
