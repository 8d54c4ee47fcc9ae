package io.dunflow.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The models that came with this program, by names that do not depend on where the program lies.
 *
 * @param files content by name, such as {@code bpmn/escalation.bpmn}
 */
public record ShippedModels(SortedMap<String, byte[]> files) {

    /**
     * Reads all models below a place.
     *
     * @param location such as {@code classpath*:}, or {@code file:./} for a designer's working copy
     */
    public static ShippedModels in(String location) {
        var files = new TreeMap<String, byte[]>();
        read(location, "bpmn", "*.bpmn", files);
        read(location, "bpmn", "*.form", files);
        read(location, "bpmn", "form-texts_*.properties", files);
        read(location, "bpmn", "texts/*/*.properties", files);
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

    /** The last parts of its address, as many as folder and pattern have. */
    private static String name(Resource file, String folder, String pattern) throws IOException {
        var parts = List.of(URLDecoder.decode(file.getURL().getPath(), StandardCharsets.UTF_8)
                .split("/"));
        int depth = pattern.split("/").length;
        return folder + "/" + String.join("/", parts.subList(parts.size() - depth, parts.size()));
    }

    private static void read(String location, String folder, String pattern, SortedMap<String, byte[]> files) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(location + folder + "/" + pattern)) {
                files.putIfAbsent(name(file, folder, pattern), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models at " + location + folder + " cannot be read", e);
        }
    }
}
