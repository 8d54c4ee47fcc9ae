package io.dunflow.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks at a text that a designer wrote, before any customer reads it. */
public final class TextReview {

    static final List<String> KEYS = List.of("subject", "heading", "opening", "closing");

    /** What all notices share and one of them may say in other words. */
    static final List<String> MORE_KEYS = List.of("salutation", "pay", "questions", "regards", "about", "enclosure");

    private static final Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!?]|&#?[a-zA-Z0-9]+;");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&>=]");

    private final List<TextProblem> problems = new ArrayList<>();

    private TextReview() {}

    /** What is wrong with a file that holds a text; empty when nothing is. */
    public static List<TextProblem> of(byte[] content) {
        var review = new TextReview();
        review.file(content);
        return List.copyOf(review.problems);
    }

    private void file(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            var words = new Once();
            words.load(new StringReader(text.toString()));
            words.twice.forEach(key -> found(key, "it stands there twice"));
            keys(words);
        } catch (CharacterCodingException e) {
            found("", "the file is not in UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            found("", "the file cannot be read: " + e.getMessage());
        }
    }

    private void keys(Properties words) {
        KEYS.stream()
                .filter(key -> words.getProperty(key, "").isBlank())
                .forEach(key -> found(key, "it is missing; a text has " + String.join(", ", KEYS)));
        for (var key : new TreeSet<>(words.stringPropertyNames())) {
            if (KEYS.contains(key) || MORE_KEYS.contains(key)) {
                text(key, words.getProperty(key));
            } else {
                found(
                        key,
                        "no such key; there are " + String.join(", ", KEYS) + " and, where it says it in other words, "
                                + String.join(", ", MORE_KEYS));
            }
        }
    }

    private void text(String key, String text) {
        if (MARKUP.matcher(text).find()) {
            found(key, "HTML is not allowed, the layout is the same for all notices");
        }
        if (UNESCAPED.matcher(text).find()) {
            found(key, "only {{field}}, {{#field}} and {{^field}} are allowed");
            return;
        }
        try {
            var template = Mustache.compiler().withCollector(new MapsOnly()).compile(text);
            var before = problems.size();
            template.visit(new Fields(key));
            if (problems.size() == before && !(KEYS.contains(key) && text.isBlank())) {
                tones(key, template);
            }
        } catch (MustacheException e) {
            found(key, "it cannot be read: " + e.getMessage());
        }
    }

    private void tones(String key, Template template) {
        for (var tone : TextFields.TONES) {
            if (List.of(true, false).stream().anyMatch(single -> template.execute(TextFields.example(tone, single))
                    .isBlank())) {
                found(key, "it says nothing in the tone " + tone);
            }
        }
    }

    private void found(String key, String message) {
        problems.add(new TextProblem(key, message));
    }

    /** A key that stands twice in a file would silently lose its first text. */
    private static final class Once extends Properties {

        private final transient Set<String> twice = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            var before = super.put(key, value);
            if (before != null) {
                twice.add(key.toString());
            }
            return before;
        }
    }

    /** Finds fields that no text may use. */
    private final class Fields implements Mustache.Visitor {

        private final String key;

        private Fields(String key) {
            this.key = key;
        }

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            unknown(name, TextFields.mayShow(name));
        }

        @Override
        public boolean visitInclude(String name) {
            unknown(name, false);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            return unknown(name, TextFields.mayAsk(name));
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return unknown(name, TextFields.mayAsk(name));
        }

        private boolean unknown(String name, boolean known) {
            if (!known) {
                found(key, "there is no field {{" + name + "}}");
            }
            return true;
        }
    }
}
