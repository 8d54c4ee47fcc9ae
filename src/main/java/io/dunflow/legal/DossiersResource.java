package io.dunflow.legal;

import io.dunflow.ledger.NotInLedger;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file on what an account owes, or on what of it is taken to court, as data and as a PDF. */
@RestController
class DossiersResource {

    private final Dossiers dossiers;
    private final DossierPdf pdf;
    private final LegalActions actions;

    DossiersResource(Dossiers dossiers, DossierPdf pdf, LegalActions actions) {
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.actions = actions;
    }

    @GetMapping(path = "/api/v1/accounts/{id}/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    Dossier data(@PathVariable long id, Authentication user) {
        return dossiers.of(id, user.getName());
    }

    /** In the language of who asks. */
    @GetMapping(
            path = {"/api/v1/accounts/{id}/dossier.pdf", "/accounts/{id}/dossier.pdf"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> document(@PathVariable long id, Authentication user, Locale locale) {
        return document(dossiers.of(id, user.getName()), locale);
    }

    @GetMapping(path = "/api/v1/legal-actions/{id}/dossier", produces = MediaType.APPLICATION_JSON_VALUE)
    Dossier dataOfAction(@PathVariable long id, Authentication user) {
        return dossiers.of(action(id), user.getName());
    }

    /** In the language of who asks; as it would be now. */
    @GetMapping(
            path = {"/api/v1/legal-actions/{id}/dossier.pdf", "/legal-actions/{id}/dossier.pdf"},
            produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> documentOfAction(@PathVariable long id, Authentication user, Locale locale) {
        return document(dossiers.of(action(id), user.getName()), locale);
    }

    private LegalAction action(long id) {
        return actions.find(id).orElseThrow(() -> new NotInLedger("legal", id));
    }

    private ResponseEntity<byte[]> document(Dossier dossier, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name(dossier))
                .body(pdf.of(dossier, locale));
    }

    private static String name(Dossier dossier) {
        return ContentDisposition.attachment()
                .filename("dossier-" + dossier.account().replaceAll("[^A-Za-z0-9-]", "_") + "-" + dossier.on() + ".pdf")
                .build()
                .toString();
    }
}
