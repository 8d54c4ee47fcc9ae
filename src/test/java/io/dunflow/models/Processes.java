package io.dunflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The shipped processes and forms, as files. */
final class Processes {

    static final Path FOLDER = Path.of("bpmn");

    private Processes() {}

    /** Keys of all shipped processes, which are also the names of their files. */
    static List<String> keys() {
        return names(".bpmn");
    }

    /** Ids of all shipped forms, which are also the names of their files. */
    static List<String> forms() {
        return names(".form");
    }

    static BpmnModelInstance model(String key) {
        return Bpmn.readModelFromFile(FOLDER.resolve(key + ".bpmn").toFile());
    }

    private static List<String> names(String suffix) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
