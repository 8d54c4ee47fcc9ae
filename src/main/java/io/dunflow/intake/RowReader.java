package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns a line into a row: finds the text of each field, then reads it as the field's type. */
final class RowReader {

    /** What a decoder leaves where bytes mean nothing in the encoding. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final int LABEL_LENGTH = 200;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final Mapping mapping;
    private final Kind kind;
    private final Columns columns;
    private final Values values;

    RowReader(Mapping mapping, Kind kind, Columns columns) {
        this.mapping = mapping;
        this.kind = kind;
        this.columns = columns;
        this.values = new Values(mapping);
    }

    Row read(long line, List<String> fields) {
        var findings = new ArrayList<Finding>();
        checkShape(line, fields, findings);
        if (!findings.isEmpty()) {
            return new Row(line, Map.of(), Map.of(), findings);
        }
        var texts = texts(fields);
        var row = new Row(line, new EnumMap<>(Field.class), new HashMap<>(), findings);
        // In the order of the fields: the currency before amounts, the amount before what defaults to it.
        for (var field : Field.values()) {
            if (kind.fields().contains(field)) {
                read(field, texts.get(field), row);
            }
        }
        if (kind.labelled()) {
            mapping.labels().forEach((key, source) -> readLabel(key, source, fields, row));
        }
        if (findings.isEmpty()) {
            RowRules.complete(kind, row);
        }
        return row;
    }

    private void checkShape(long line, List<String> fields, List<Finding> findings) {
        if (fields.size() != columns.width()) {
            int at = Math.min(fields.size(), columns.width() - 1);
            findings.add(new Finding(
                    line,
                    columns.name(at),
                    fields.size() < columns.width()
                            ? say("finding.cutOff", fields.size(), columns.width())
                            : say("finding.tooMany", fields.size(), columns.width()),
                    String.join(String.valueOf(mapping.delimiter()), fields)));
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf(UNDECODABLE) >= 0) {
                findings.add(
                        new Finding(line, columns.name(i), say("finding.bytes", mapping.encoding()), fields.get(i)));
            }
        }
    }

    private Map<Field, String> texts(List<String> fields) {
        var texts = new EnumMap<Field, String>(Field.class);
        mapping.fields().forEach((field, source) -> {
            var text = source.constant() != null ? source.constant() : firstOf(columns.of(field), fields);
            if (text != null) {
                texts.put(field, source.translate(text));
            }
        });
        mapping.fields().forEach((field, source) -> {
            if (source.derived() != null) {
                texts.put(field, source.derive(texts, field == Field.EMAIL));
            }
        });
        return texts;
    }

    /** A file that lacks the column says nothing about the label, one that leaves it empty says that there is none. */
    private void readLabel(String key, Source source, List<String> fields, Row row) {
        var positions = columns.ofLabel(key);
        var text = source.constant() != null ? source.constant() : firstOf(positions, fields);
        if (text == null) {
            if (positions.length > 0) {
                row.labels().put(key, null);
            }
            return;
        }
        try {
            row.labels().put(key, Texts.atMost(LABEL_LENGTH, source.translate(text)));
        } catch (Refused e) {
            row.findings().add(new Finding(row.line(), MappingReader.LABEL + key, e.why(), text));
        }
    }

    private static String firstOf(int[] positions, List<String> fields) {
        for (int position : positions) {
            var text = CONTROL.matcher(fields.get(position)).replaceAll(" ").strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private void read(Field field, String text, Row row) {
        try {
            if (text == null && kind.required().contains(field)) {
                throw new Refused(say("finding.empty"));
            }
            var value = text == null ? null : values.read(field, text, row.values());
            if (value != null) {
                row.values().put(field, value);
            }
        } catch (Refused e) {
            row.findings().add(new Finding(row.line(), field.word(), e.why(), text));
        }
    }
}
