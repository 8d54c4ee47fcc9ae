package io.dunflow.scenario.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Models and scenarios as files, for one trial. */
record TrialFolder(Path folder) {

    private static final String GIVEN = "scenarios/";

    Path models() {
        return folder.resolve("models");
    }

    Path scenarios() {
        return folder.resolve("scenarios");
    }

    Path report() {
        return folder.resolve("report.xml");
    }

    Path output() {
        return folder.resolve("output.txt");
    }

    /** Writes all files; a given scenario takes the place of a shipped one of the same name, wherever that lies. */
    void layOut(ShippedScenarios shipped, Map<String, byte[]> models, Map<String, byte[]> given) throws IOException {
        Files.createDirectories(scenarios());
        shipped.copyTo(scenarios());
        for (var model : models.entrySet()) {
            write(models().resolve(model.getKey()), model.getValue());
        }
        var folders = new TreeSet<>(Set.of(scenarios()));
        for (var scenario : given.entrySet()) {
            if (!isOfPolicy(scenario.getKey())) {
                var name = Path.of(scenario.getKey()).getFileName();
                var place = find(name).orElse(scenarios().resolve(name));
                write(place, scenario.getValue());
                folders.add(place.getParent());
            }
        }
        for (var file : given.entrySet()) {
            if (isOfPolicy(file.getKey())) {
                for (var folder : folders) {
                    write(folder.resolve(file.getKey().substring(GIVEN.length())), file.getValue());
                }
            }
        }
    }

    /** The tables of a scenario lie beside it, wherever it lies. */
    private static boolean isOfPolicy(String name) {
        return name.startsWith(GIVEN + "policies/");
    }

    boolean hasScenarios() throws IOException {
        try (var files = Files.walk(scenarios())) {
            return files.anyMatch(file -> file.toString().endsWith(".yaml"));
        }
    }

    private Optional<Path> find(Path name) {
        try (var files = Files.walk(scenarios())) {
            return files.filter(file -> file.getFileName().equals(name)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
