package io.dunflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The shipped models as a set, and copies of it in which something is different. */
final class Shipped {

    private Shipped() {}

    /** All processes, forms, texts and tables by name. */
    static Map<String, byte[]> models() {
        var models = new TreeMap<String, byte[]>();
        Stream.of("bpmn", "dmn").map(Path::of).forEach(folder -> read(folder, models));
        return models;
    }

    /** All models, and in one file the first occurrence of a text replaced. */
    static Map<String, byte[]> with(String file, String text, String replacement) {
        var models = models();
        var content = new String(models.get(file), StandardCharsets.UTF_8);
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " does not hold " + text);
        }
        int at = content.indexOf(text);
        var changed = content.substring(0, at) + replacement + content.substring(at + text.length());
        models.put(file, changed.getBytes(StandardCharsets.UTF_8));
        return models;
    }

    private static void read(Path folder, Map<String, byte[]> models) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path file : files.filter(path -> path.toString()
                            .matches("(bpmn|dmn)/[^/]*\\.(bpmn|dmn|form|properties)|bpmn/texts/.*\\.properties"))
                    .toList()) {
                models.put(file.toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
