package io.dunflow.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a running PostgreSQL says about itself in its data directory: process, directory, time, port. */
final class PostmasterFile {

    private PostmasterFile() {}

    static List<String> of(Path data) {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
