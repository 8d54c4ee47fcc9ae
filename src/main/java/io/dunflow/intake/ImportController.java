package io.dunflow.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports over the API: the file is the request's body and is never held as a whole. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int LONGEST_LIST = 200;

    private final Importing importing;
    private final Imports imports;

    ImportController(Importing importing, Imports imports) {
        this.importing = importing;
        this.imports = imports;
    }

    @PostMapping(
            path = "/{kind}",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<ImportReport> run(
            @PathVariable String kind,
            @RequestParam String mapping,
            @RequestParam(defaultValue = "all-or-nothing") String mode,
            @RequestParam(required = false) Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate completeThrough,
            @RequestParam(defaultValue = "false") boolean closeMissing,
            @RequestParam(required = false) String fileName,
            Principal user,
            InputStream file)
            throws IOException {
        var report = importing.run(
                new ImportRequest(
                        Kind.of(kind),
                        mapping,
                        Mode.of(mode),
                        asOf,
                        completeThrough,
                        closeMissing,
                        fileName,
                        user.getName()),
                file);
        return ResponseEntity.status(report.published() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(report);
    }

    @GetMapping
    List<ImportReport> newest(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit) {
        return imports.newest(before, Math.min(limit, LONGEST_LIST));
    }

    @GetMapping("/{id}")
    ImportReport get(@PathVariable long id) {
        return imports.get(id);
    }
}
