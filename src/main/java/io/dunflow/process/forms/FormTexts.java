package io.dunflow.process.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What forms say in a language other than the one that they are written in. A form belongs to its designer, who may add a
 * field at any time: what has no words here stays as it was written.
 *
 * @param words by form and key, such as {@code call-debtor.outcome.PAID}
 */
public record FormTexts(SortedMap<String, String> words) {

    private static final Pattern FILE = Pattern.compile("bpmn/form-texts_([a-z]{2})\\.properties");

    /** Such as {@code bpmn/form-texts_de.properties}. */
    public static String file(String language) {
        return "bpmn/form-texts_" + language + ".properties";
    }

    /** Whether a file holds what forms say. */
    public static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    /**
     * Reads a file of them.
     *
     * @throws IllegalArgumentException when it is no file of properties
     */
    public static FormTexts of(byte[] content) {
        var read = new Properties();
        try {
            read.load(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return new FormTexts(words);
    }

    /** The form in these words. */
    public JsonNode in(JsonNode form) {
        var spoken = form.deepCopy();
        var name = form.path("id").asText();
        FormText.places(spoken).forEach(place -> said(name, place.key()).ifPresent(place::say));
        return spoken;
    }

    private Optional<String> said(String form, String key) {
        return Optional.ofNullable(words.get(form + "." + key)).filter(text -> !text.isBlank());
    }
}
