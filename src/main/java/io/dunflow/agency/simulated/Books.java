package io.dunflow.agency.simulated;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.agency.simulated.Script.Behaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a simulated agency knows; in a file where there is one, so that it goes on after a restart. */
final class Books {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

    /** No two lives of it use the same numbers. */
    final String life = Long.toString(Instant.now().toEpochMilli(), 36);

    final Map<String, Debt> debts = new LinkedHashMap<>();
    final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    final Map<String, Integer> given = new LinkedHashMap<>();
    final Set<String> heard = new HashSet<>();
    /** What it puts off to say. */
    final List<List<Map<String, Object>>> later = new ArrayList<>();
    /** Packages at which it has not looked yet. */
    final Map<String, byte[]> tray = new LinkedHashMap<>();

    String currency = "EUR";
    int said;
    /** The last month that it stated, or the one before it began. */
    String stated;

    private transient Path file;

    /** Those of a file, empty ones where it is not there yet; null: nothing outlives the program. */
    static Books at(Path file) {
        try {
            var books = file != null && Files.exists(file) ? JSON.readValue(file.toFile(), Books.class) : new Books();
            books.file = file;
            return books;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep() {
        if (file == null) {
            return;
        }
        try {
            var fresh = Files.createDirectories(file.getParent()).resolve("." + file.getFileName());
            JSON.writeValue(fresh.toFile(), this);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
