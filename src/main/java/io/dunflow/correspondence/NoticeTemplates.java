package io.dunflow.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The templates of notices: logic-less, strict (a field that is missing is an error), escaped in HTML. */
@Component
class NoticeTemplates {

    private final NoticeTexts texts;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    NoticeTemplates(NoticeTexts texts) {
        this.texts = texts;
    }

    /** What was written once stays: it is looked up until it is there. */
    void refuseUnknown(String template) {
        if (known.contains(template)) {
            return;
        }
        TextName.LANGUAGES.forEach(language -> wording(template, language));
        known.add(template);
    }

    /**
     * The words of a template that count now.
     *
     * @throws UnknownTemplate when nobody wrote them
     */
    Wording wording(String template, String language) {
        return Wording.of(new TextName(language, template), texts).orElseThrow(() -> new UnknownTemplate(template));
    }

    /** Fills a layout, such as {@code email.html}. */
    String layout(String layout, Wording wording, Map<String, ?> fields) {
        return compiled.computeIfAbsent("/" + layout + "/" + wording.id(), key -> compiler(layout, wording)
                        .compile(Wording.layout(layout)))
                .execute(fields);
    }

    /** Fills one text as plain text, such as {@code subject}. */
    String text(String key, Wording wording, Map<String, ?> fields) {
        return compiled.computeIfAbsent(key + "/" + wording.id(), name -> compiler(".txt", wording)
                        .compile(wording.text(key).orElseThrow()))
                .execute(fields);
    }

    private static Mustache.Compiler compiler(String layout, Wording wording) {
        var html = layout.endsWith(".html");
        return Mustache.compiler()
                .escapeHTML(html)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new MapsOnly())
                .withLoader(part -> new StringReader(wording.text(part)
                        .map(text -> isParagraph(part) ? text + "\n" : text)
                        .orElseGet(() -> Wording.layout(part + (html ? ".html" : ".txt")))));
    }

    /** Labels and lines have a dot in their name; all else ends its line, as a part that stands alone must. */
    private static boolean isParagraph(String part) {
        return part.indexOf('.') < 0;
    }
}
