package io.dunflow.legal;

import io.dunflow.ledger.AnsweringOnce;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is given to a lawyer or a court over the API: as it would be now, and as it was. */
@RestController
class LegalFilesResource {

    private final HandingOverFiles handingOver;
    private final RequestingEnforcement enforcement;
    private final AnsweringOnce once;

    LegalFilesResource(HandingOverFiles handingOver, RequestingEnforcement enforcement, AnsweringOnce once) {
        this.handingOver = handingOver;
        this.enforcement = enforcement;
        this.once = once;
    }

    /** Swiss requests for debt enforcement, as they would be now. */
    @GetMapping("/api/v1/legal-actions/{id}/debt-enforcement")
    List<EnforcementRequest> debtEnforcement(@PathVariable long id) {
        return enforcement.of(id);
    }

    @PostMapping("/api/v1/legal-actions/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    LegalFile handOver(
            @PathVariable long id,
            @RequestBody LegalFileOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Authentication user,
            Locale locale) {
        return once.answer(
                key,
                user.getName(),
                "POST /legal-actions/" + id + "/files",
                order,
                LegalFile.class,
                () -> handingOver.handOver(id, order, locale, user.getName()));
    }

    @GetMapping("/api/v1/legal-actions/{id}/files")
    List<LegalFile> files(@PathVariable long id) {
        return handingOver.ofAction(id);
    }

    /** The same bytes each time; the tag is their SHA-256. */
    @GetMapping({"/api/v1/legal-actions/{id}/files/{file}/{name}", "/legal-actions/{id}/files/{file}/{name}"})
    ResponseEntity<byte[]> content(@PathVariable long id, @PathVariable long file, @PathVariable String name) {
        var content = handingOver.content(id, file, name);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .eTag('"' + content.sha256() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("legal-" + id + "-" + file + "-" + name)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
