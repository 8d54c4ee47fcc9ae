package io.dunflow.process.lint;

import io.dunflow.process.forms.FormTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models in folders of a designer: all of them, or only some that take the place of those shipped. */
final class ModelFolders {

    private static final List<String> ENDINGS = List.of(".bpmn", ".form", ".dmn");

    private static final Pattern TEXT = Pattern.compile("(?:.*/)?texts/([^/]+/[^/]+\\.properties)");

    private ModelFolders() {}

    /**
     * The models below the folders. Where they hold processes, forms and tables they are all there is; else those that
     * came with the program are added.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    static Map<String, byte[]> in(List<Path> folders) {
        var found = new TreeMap<String, byte[]>();
        folders.forEach(folder -> read(folder, found));
        boolean complete =
                ENDINGS.stream().allMatch(ending -> found.keySet().stream().anyMatch(name -> name.endsWith(ending)));
        if (complete) {
            return found;
        }
        var models = shipped();
        models.putAll(found);
        return models;
    }

    /** Whether anything in the folder is a model or a text. */
    static boolean known(Path folder) {
        var found = new TreeMap<String, byte[]>();
        read(folder, found);
        return !found.isEmpty();
    }

    private static void read(Path folder, Map<String, byte[]> found) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (ENDINGS.stream().anyMatch(name::endsWith) || FormTexts.isFile(name(name))) {
                    found.put(name(name), Files.readAllBytes(file));
                }
            }
            readTexts(folder, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts lie deeper, and have their language in their path. */
    private static void readTexts(Path folder, Map<String, byte[]> found) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 4)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var text = TEXT.matcher(file.toString().replace('\\', '/'));
                if (text.matches()) {
                    found.put("bpmn/texts/" + text.group(1), Files.readAllBytes(file));
                }
            }
        }
    }

    private static Map<String, byte[]> shipped() {
        var models = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : List.of("bpmn/*.bpmn", "bpmn/*.form", "bpmn/form-texts_*.properties", "dmn/*.dmn")) {
                for (Resource model : resolver.getResources("classpath*:" + pattern)) {
                    models.put(name(model.getFilename()), model.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    private static String name(String file) {
        return (file.endsWith(".dmn") ? "dmn/" : "bpmn/") + file;
    }
}
