package io.dunflow.resolution.dispute;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.ledger.NotInLedger;
import io.dunflow.resolution.AccountAccess;
import io.dunflow.resolution.dispute.Evidences.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The evidence of a dispute over the API: files are kept as they came, and never shown as a page of ours. */
@RestController
@RequestMapping("/api/v1/disputes/{dispute}/evidence")
class EvidenceResource {

    private final KeepingEvidence keeping;
    private final Disputes disputes;
    private final Evidences evidences;
    private final AccountAccess access;

    EvidenceResource(KeepingEvidence keeping, Disputes disputes, Evidences evidences, AccountAccess access) {
        this.keeping = keeping;
        this.disputes = disputes;
        this.evidences = evidences;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<Evidence> add(@PathVariable long dispute, @RequestParam MultipartFile file, Principal user)
            throws IOException {
        keeping.keep(dispute, file.getOriginalFilename(), file.getContentType(), content(file), user.getName());
        return evidences.of(dispute);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> read(@PathVariable long dispute, @PathVariable long id) {
        demand(dispute);
        var evidence = evidences.of(dispute).stream()
                .filter(one -> one.id() == id && one.link() == null)
                .findFirst()
                .orElseThrow(() -> new NotInLedger("evidence", id));
        var disposition = ContentDisposition.attachment()
                .filename(evidence.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(evidence.mediaType()))
                .body(evidences.content(dispute, id).orElseThrow());
    }

    /** What is too large is not read at all. */
    static byte[] content(MultipartFile file) throws IOException {
        if (file.getSize() > Evidences.LARGEST) {
            throw new InvalidInput("file", say("evidence.size", Evidences.LARGEST / 1024 / 1024));
        }
        return file.getBytes();
    }

    private void demand(long id) {
        var account = disputes.find(id)
                .orElseThrow(() -> new NotInLedger("dispute", id))
                .accountId();
        access.demand(account, "dispute", id);
    }
}
