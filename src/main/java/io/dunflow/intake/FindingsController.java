package io.dunflow.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All refused lines of an import, streamed, for programs or for a spreadsheet. */
@RestController
class FindingsController {

    private static final String PATH = "/api/v1/imports/{id}/rejections";

    /** A spreadsheet takes a text that begins with one of these for a formula, and runs it. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Imports imports;
    private final ObjectMapper json;
    private final MessageSource messages;

    FindingsController(Imports imports, ObjectMapper json, MessageSource messages) {
        this.messages = messages;
        this.imports = imports;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    void asJson(@PathVariable long id, HttpServletResponse response) throws IOException {
        imports.get(id);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (SequenceWriter out = json.writerFor(Finding.class).writeValuesAsArray(response.getOutputStream())) {
            imports.eachFinding(id, finding -> {
                try {
                    out.write(finding);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @GetMapping(path = PATH, produces = "text/csv")
    void asCsv(@PathVariable long id, HttpServletResponse response) throws IOException {
        write(id, Locale.ENGLISH, response, "line", "field", "reason", "value");
    }

    /** The same for the link of a page, in the language of its reader. */
    @GetMapping("/imports/{id}/rejections.csv")
    void asFile(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        var columns = Stream.of("import.line", "import.field", "import.reason", "import.value")
                .map(column -> messages.getMessage(column, null, locale));
        write(id, locale, response, columns.toArray(String[]::new));
    }

    private void write(long id, Locale locale, HttpServletResponse response, String... columns) throws IOException {
        imports.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejections-%d.csv\"".formatted(id));
        try (var out = CsvWriter.builder().build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.writeRecord(columns);
            imports.eachFinding(
                    id,
                    finding -> out.writeRecord(
                            String.valueOf(finding.line()),
                            harmless(finding.field()),
                            harmless(finding.reasonIn(locale)),
                            harmless(finding.value())));
        }
    }

    private static String harmless(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
