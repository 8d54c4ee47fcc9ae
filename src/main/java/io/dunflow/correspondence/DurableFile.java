package io.dunflow.correspondence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all; when it is there, it is on the disk. */
final class DurableFile {

    private DurableFile() {}

    /** Replaces a file of the same name. */
    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            var unfinished = file.resolveSibling("." + file.getFileName() + ".part");
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw NotSent.temporary(
                    "The file could not be written: " + e.getClass().getSimpleName(), e);
        }
    }
}
