package io.dunflow.interest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** The rates that come with the program, up to the half-year in which it was made. */
final class ShippedRates {

    /** Who added them, where an admin did not. */
    static final String BY = "shipped";

    static final List<String> SERIES = List.of("DE_BASE", "ECB_MRO", "BOE_REFERENCE", "AT_BASE");

    private ShippedRates() {}

    static List<ReferenceRate> all() {
        return SERIES.stream().flatMap(series -> of(series).stream()).toList();
    }

    static List<ReferenceRate> of(String series) {
        var file = series.toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
        try (var text = new InputStreamReader(
                        new ClassPathResource("reference-rates/" + file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().map(row -> rate(series, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceRate rate(String series, NamedCsvRecord row) {
        return new ReferenceRate(
                series,
                LocalDate.parse(row.getField("valid_from")),
                LocalDate.parse(row.getField("valid_through")),
                new BigDecimal(row.getField("percent")),
                row.getField("source"));
    }
}
