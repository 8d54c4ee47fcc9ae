package io.dunflow.agency.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Lets a simulated agency work on files: it reads from {@code out} and writes to {@code in}, also behind SFTP. */
public class FolderDesk {

    private final SimulatedAgency agency;
    private final Path root;

    public FolderDesk(SimulatedAgency agency, Path root) {
        this.agency = agency;
        this.root = root;
    }

    /** Reads what came since, and says what there is to say. */
    public void work(LocalDate today) {
        write(agency.catchUp());
        try (var files = Files.list(Files.createDirectories(root.resolve("out")))) {
            for (var file : files.filter(FolderDesk::isWhole).sorted().toList()) {
                write(agency.take(file.getFileName().toString(), Files.readAllBytes(file), today));
                Files.move(
                        file,
                        Files.createDirectories(root.resolve("read")).resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void state(String number, LocalDate day) {
        write(agency.statement(number, day));
    }

    /** States a month that is over, if it did not yet. */
    void month(YearMonth over) {
        write(agency.month(over));
    }

    private static boolean isWhole(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }

    private void write(Map<String, byte[]> files) {
        files.forEach((name, content) -> {
            try {
                var folder = Files.createDirectories(root.resolve("in"));
                Files.write(folder.resolve("." + name), content);
                Files.move(folder.resolve("." + name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
