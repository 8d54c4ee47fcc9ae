package io.dunflow.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The files of one print batch. */
final class PrintFolder {

    static final String LIST = "print.txt";

    private PrintFolder() {}

    /** Removes every other letter from the folder and writes the list of the files to print. */
    static void keepOnly(Path folder, Set<String> files) {
        try {
            Files.createDirectories(folder);
            try (var letters = Files.newDirectoryStream(folder, "*.pdf")) {
                for (var letter : letters) {
                    if (!files.contains(letter.toString())) {
                        Files.delete(letter);
                    }
                }
            }
            var names = files.stream()
                    .map(file -> Path.of(file).getFileName().toString())
                    .sorted()
                    .toList();
            Files.write(folder.resolve(LIST), names);
        } catch (IOException e) {
            throw new UncheckedIOException("Print batch in " + folder + " cannot be completed", e);
        }
    }
}
