package io.dunflow.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes in what providers of scores and insurers put into a folder: {@code KIND/file} in our own format, {@code
 * KIND/MAPPING/file} by a mapping. What was taken lies in {@code done} beside it, what was not in {@code refused}; why is
 * said on the page of imports.
 */
@Component
public class TakingFiles {

    static final String ACTOR = "folder";

    private static final Logger LOG = LoggerFactory.getLogger(TakingFiles.class);
    private static final List<Kind> KINDS = List.of(Kind.CREDIT_SCORES, Kind.CREDIT_INSURANCES);
    private static final Set<String> PUT_AWAY = Set.of("done", "refused");

    private final Importing importing;
    private final Path folder;

    TakingFiles(Importing importing, @Value("${dunflow.imports.folder:}") String folder) {
        this.importing = importing;
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** Takes what lies there, each file by itself; does nothing where no folder is configured. */
    public void take() {
        if (folder == null) {
            return;
        }
        for (var kind : KINDS) {
            var place = folder.resolve(kind.word());
            take(kind, "plain", place);
            list(place)
                    .filter(Files::isDirectory)
                    .filter(found -> !PUT_AWAY.contains(found.getFileName().toString()))
                    .forEach(found -> take(kind, found.getFileName().toString(), found));
        }
    }

    private void take(Kind kind, String mapping, Path place) {
        list(place)
                .filter(Files::isRegularFile)
                .filter(TakingFiles::finished)
                .forEach(file -> putAway(file, taken(kind, mapping, file)));
    }

    /** Hidden and unfinished files are nobody's business yet. */
    private static boolean finished(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".part");
    }

    private boolean taken(Kind kind, String mapping, Path file) {
        var request = new ImportRequest(
                kind,
                mapping,
                Mode.ALL_OR_NOTHING,
                null,
                null,
                false,
                file.getFileName().toString(),
                ACTOR);
        try (var content = Files.newInputStream(file)) {
            return importing.run(request, content).published();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was not taken in: {}", file, e.getMessage());
            return false;
        }
    }

    private static void putAway(Path file, boolean good) {
        try {
            var to = Files.createDirectories(file.resolveSibling(good ? "done" : "refused"));
            Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path place) {
        try (var found = Files.list(Files.createDirectories(place))) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
