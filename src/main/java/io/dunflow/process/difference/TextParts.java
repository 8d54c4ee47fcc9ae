package io.dunflow.process.difference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The texts of a file of properties, key by key. */
final class TextParts {

    private TextParts() {}

    static List<Part> of(byte[] content) {
        var texts = new Properties();
        try {
            texts.load(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream()
                .sorted()
                .map(key -> new Part("text", key, "", Map.of("text", texts.getProperty(key))))
                .toList();
    }
}
