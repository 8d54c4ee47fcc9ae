package io.dunflow.disclosure;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Our collection policy as a file for customers. */
@RestController
@RequestMapping("/api/v1/collection-policy")
class CollectionPolicyResource {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String NOTHING_LOADED =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'";

    private final PolicySheets sheets;
    private final SheetFiles files;

    CollectionPolicyResource(PolicySheets sheets, SheetFiles files) {
        this.sheets = sheets;
        this.files = files;
    }

    /**
     * The policy for a group of customers.
     *
     * @param creditor code; by default the first creditor
     * @param segment as table {@code segmentation} answers it; by default its first
     * @param kind BUSINESS (default) or CONSUMER
     * @param language en (default) or de
     * @param format html (default) or pdf
     */
    @GetMapping(produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE, MediaType.ALL_VALUE})
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) String creditor,
            @RequestParam(required = false) String segment,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String language,
            @RequestParam(defaultValue = "html") String format) {
        var customers = sheets.customers(creditor, segment, kind, language)
                .orElseThrow(() -> new InvalidInput("creditor", say("policy.noCreditor")));
        var sheet = sheets.of(customers);
        return switch (format) {
            case "html" -> answer(HTML, customers, format, files.html(sheet).getBytes(StandardCharsets.UTF_8));
            case "pdf" -> answer(MediaType.APPLICATION_PDF, customers, format, files.pdf(sheet));
            default -> throw new UnknownCustomers("format", format, List.of("html", "pdf"));
        };
    }

    private static ResponseEntity<byte[]> answer(MediaType type, Customers customers, String ending, byte[] file) {
        var name = String.join("-", "collection-policy", customers.kind(), customers.segment(), customers.language());
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name.toLowerCase(Locale.ROOT) + "." + ending)
                                .build()
                                .toString())
                .header("Content-Security-Policy", NOTHING_LOADED)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }
}
