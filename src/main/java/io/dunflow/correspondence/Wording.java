package io.dunflow.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of one template in one language: the deployed text, else the one that came with the program, and the words
 * that all notices of the language share.
 */
final class Wording {

    private static final ConcurrentHashMap<String, Optional<Properties>> SHIPPED = new ConcurrentHashMap<>();

    private final TextName name;
    private final int version;
    private final Properties own;
    private final Properties shared;

    private Wording(TextName name, int version, Properties own) {
        this.name = name;
        this.version = version;
        this.own = own;
        this.shared =
                shipped("notices/" + name.language() + "/words.properties").orElseThrow();
    }

    /** Empty when nobody wrote such a text. */
    static Optional<Wording> of(TextName name, NoticeTexts deployed) {
        if (TextName.of(name.file()).isEmpty()) {
            return Optional.empty();
        }
        return deployed.latest(name.template(), name.language())
                .map(text -> new Wording(name, text.version(), parsed(text.content())))
                .or(() -> shipped(name.file()).map(text -> new Wording(name, 0, text)));
    }

    String language() {
        return name.language();
    }

    /** Language and version: with the name of the template it tells the very text. */
    String version() {
        return name.language() + " " + version;
    }

    /** The same for the same words only. */
    String id() {
        return name.template() + " " + version();
    }

    /** A text of the template, else one that all templates of the language share. */
    Optional<String> text(String key) {
        return Optional.ofNullable(own.getProperty(key)).or(() -> Optional.ofNullable(shared.getProperty(key)));
    }

    /** A layout, or a part of one, by file name. */
    static String layout(String file) {
        return content("notices/" + file).orElseThrow(() -> new IllegalStateException(file + " is missing"));
    }

    private static Optional<Properties> shipped(String file) {
        return SHIPPED.computeIfAbsent(file, any -> content(file).map(Wording::parsed));
    }

    private static Optional<String> content(String file) {
        var resource = new ClassPathResource(file);
        try {
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties parsed(String content) {
        try {
            var words = new Properties();
            words.load(new StringReader(content));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
