package io.dunflow.correspondence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** The texts of notices as they lie in {@code notices/}: words per language, words per template, layouts for all. */
final class Wording {

    static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final ConcurrentHashMap<String, Optional<Properties>> READ = new ConcurrentHashMap<>();

    private Wording() {}

    /** Whether there is such a template, in every language. */
    static boolean isTemplate(String name) {
        return name != null
                && name.matches("[a-z][a-z0-9-]*")
                && !name.equals("words")
                && LANGUAGES.stream()
                        .allMatch(language -> properties(language + "/" + name).isPresent());
    }

    /** A text of the template, else one that all templates of the language share. */
    static Optional<String> text(String language, String template, String key) {
        return properties(language + "/" + template)
                .map(words -> words.getProperty(key))
                .or(() -> properties(language + "/words").map(words -> words.getProperty(key)));
    }

    /** A layout, or a part of one, by file name. */
    static String layout(String file) {
        try {
            return new ClassPathResource("notices/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The layout " + file + " is missing", e);
        }
    }

    private static Optional<Properties> properties(String name) {
        return READ.computeIfAbsent(name, Wording::read);
    }

    private static Optional<Properties> read(String name) {
        var resource = new ClassPathResource("notices/" + name + ".properties");
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
