package io.dunflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form; a field in which nothing was chosen arrives as an empty file without a name. */
final class Uploads {

    private Uploads() {}

    static List<ModelFile> of(List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> part.getOriginalFilename() != null
                                && !part.getOriginalFilename().isBlank())
                        .map(Uploads::read)
                        .toList();
    }

    private static ModelFile read(MultipartFile part) {
        try {
            return new ModelFile(part.getOriginalFilename(), part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
