package io.dunflow.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;

/** Speaks by files in a folder: {@code out} is for the agency, {@code in} is for us. */
@Component
class FolderProtocol implements AgencyProtocol {

    private final AgencySettings settings;

    FolderProtocol(AgencySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "FOLDER";
    }

    @Override
    public void check(AgencyConnection connection) {
        root(connection);
    }

    @Override
    public void send(AgencyConnection to, OutPackage what) {
        Exchanging.send(new Folders(root(to)), what);
    }

    @Override
    public void receive(AgencyConnection from, Inbox box) {
        Exchanging.receive(new Folders(root(from)), box);
    }

    /** An agency's folder lies below the one of the installation: nobody names another one over the API. */
    private Path root(AgencyConnection connection) {
        return settings.folder().resolve(connection.agency().replaceAll("[^A-Za-z0-9._-]|^\\.+", "_"));
    }

    /** The two folders on a disk of ours. */
    record Folders(Path root) implements FileDrop {

        @Override
        public void put(String name, byte[] content) {
            try {
                var folder = Files.createDirectories(root.resolve("out"));
                var unfinished = folder.resolve("." + name + ".part");
                Files.write(unfinished, content);
                Files.move(
                        unfinished,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw NotDelivered.forNow(
                        "The file could not be written: " + e.getClass().getSimpleName(), e);
            }
        }

        @Override
        public List<String> names() {
            try (var files = Files.list(Files.createDirectories(root.resolve("in")))) {
                return Exchanging.finished(files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .toList());
            } catch (IOException e) {
                throw NotDelivered.forNow(
                        "The folder cannot be read: " + e.getClass().getSimpleName(), e);
            }
        }

        @Override
        public byte[] get(String name) {
            try {
                Exchanging.refuseTooLong(name, Files.size(root.resolve("in").resolve(name)));
                return Files.readAllBytes(root.resolve("in").resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void putAway(String name, boolean good) {
            try {
                var to = Files.createDirectories(root.resolve("in").resolve(good ? "done" : "refused"));
                Files.move(root.resolve("in").resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }
}
