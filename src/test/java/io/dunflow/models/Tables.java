package io.dunflow.models;

import io.dunflow.process.decision.ModelTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The shipped decision tables, as files and evaluated without a process engine. */
final class Tables {

    static final Path FOLDER = Path.of("dmn");

    private static final ModelTables ASKED = new ModelTables();

    private Tables() {}

    /** Keys of all shipped tables, which are also the names of their files. */
    static List<String> keys() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dmn"))
                    .map(name -> name.substring(0, name.length() - ".dmn".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DmnModelInstance model(String key) {
        return Dmn.readModelFromFile(file(key).toFile());
    }

    static DecisionTable table(String key) {
        return model(key).getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** The outputs of the rule that fired; empty when none did. */
    static Map<String, Object> ask(String key, Map<String, ?> inputs) {
        return ASKED.ask(key, () -> model(key), inputs);
    }

    private static Path file(String key) {
        return FOLDER.resolve(key + ".dmn");
    }
}
