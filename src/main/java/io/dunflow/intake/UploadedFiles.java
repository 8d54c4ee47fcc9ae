package io.dunflow.intake;

import static io.dunflow.ledger.Sentence.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file from a page and imports it behind the page's back: the page shows how far it is. */
@Component
class UploadedFiles {

    private static final Logger log = LoggerFactory.getLogger(UploadedFiles.class);

    private final Importing importing;
    private final TaskExecutor executor;

    UploadedFiles(Importing importing, TaskExecutor applicationTaskExecutor) {
        this.importing = importing;
        this.executor = applicationTaskExecutor;
    }

    /**
     * Starts the import of a file, which lies on disk and never in memory.
     *
     * @return number of the import
     * @throws InvalidImport when the request contradicts itself, its mapping or the clock
     */
    long start(ImportRequest request, MultipartFile upload) {
        if (upload.isEmpty()) {
            throw new InvalidImport(say("file.missing"));
        }
        long id = importing.open(request);
        var file = kept(upload);
        executor.execute(new DelegatingSecurityContextRunnable(() -> run(id, request, file)));
        return id;
    }

    private void run(long id, ImportRequest request, Path file) {
        try (var content = Files.newInputStream(file)) {
            importing.run(id, request, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException reported) {
            log.debug("Import {} says itself why it failed", id, reported);
        } finally {
            delete(file);
        }
    }

    /** The server forgets an upload with the request; what is kept outlives it. */
    private static Path kept(MultipartFile upload) {
        try {
            var file = Files.createTempFile("dunflow-import-", ".csv");
            upload.transferTo(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be deleted", file, e);
        }
    }
}
