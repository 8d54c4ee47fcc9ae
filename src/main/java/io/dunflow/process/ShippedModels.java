package io.dunflow.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models that came with this program, by names that do not depend on where the program lies.
 *
 * @param files content by name, such as {@code bpmn/escalation.bpmn}
 */
record ShippedModels(SortedMap<String, byte[]> files) {

    /**
     * Reads all models below a place.
     *
     * @param location such as {@code classpath*:}, or {@code file:./} for a designer's working copy
     */
    static ShippedModels in(String location) {
        var files = new TreeMap<String, byte[]>();
        read(location, "bpmn", "*.bpmn", files);
        read(location, "bpmn", "*.form", files);
        read(location, "dmn", "*.dmn", files);
        return new ShippedModels(files);
    }

    /** The same for the same names and contents, in hexadecimal. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(String location, String folder, String pattern, SortedMap<String, byte[]> files) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(location + folder + "/" + pattern)) {
                files.putIfAbsent(folder + "/" + file.getFilename(), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models at " + location + folder + " cannot be read", e);
        }
    }
}
