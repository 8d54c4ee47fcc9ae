package io.dunflow.models;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of models, to be saved and opened in the Modeler. */
@Controller
class ModelFilesPage {

    private final ModelsAtWork models;
    private final ProposalViews proposals;

    ModelFilesPage(ModelsAtWork models, ProposalViews proposals) {
        this.models = models;
        this.proposals = proposals;
    }

    /** A file that is at work. */
    @GetMapping("/models/file")
    ResponseEntity<byte[]> atWork(@RequestParam String name) {
        var content = models.files().get(name);
        if (content == null) {
            throw new UnknownModel(name);
        }
        return download(name, content);
    }

    /** A file as it was handed in. */
    @GetMapping("/model-proposals/{id}/file")
    ResponseEntity<byte[]> proposed(@PathVariable long id, @RequestParam String name) {
        return download(name, proposals.file(id, name));
    }

    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        var file = ContentDisposition.attachment()
                .filename(name.substring(name.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(content);
    }
}
