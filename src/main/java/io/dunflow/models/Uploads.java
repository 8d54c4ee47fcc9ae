package io.dunflow.models;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.platform.Archive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form; a field in which nothing was chosen arrives as an empty file without a name. */
final class Uploads {

    private static final int LARGEST = 20_000_000;

    private Uploads() {}

    static List<ModelFile> of(List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> part.getOriginalFilename() != null
                                && !part.getOriginalFilename().isBlank())
                        .flatMap(part -> isPacked(part) ? unpacked(part) : Stream.of(read(part)))
                        .toList();
    }

    private static boolean isPacked(MultipartFile part) {
        return part.getOriginalFilename().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What lies in a zip, as if each file had been chosen with its folder. */
    private static Stream<ModelFile> unpacked(MultipartFile part) {
        try {
            return Archive.read(part.getInputStream(), LARGEST).entrySet().stream()
                    .map(file -> new ModelFile(file.getKey(), file.getValue()));
        } catch (Archive.Refused refused) {
            throw new ProposalInvalid(say("proposal.zip", part.getOriginalFilename(), refused.why()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(MultipartFile part) {
        try {
            return new ModelFile(part.getOriginalFilename(), part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
