package io.dunflow.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The templates of notices: logic-less, strict (a field that is missing is an error), escaped in HTML. */
@Component
class NoticeTemplates {

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    void refuseUnknown(String template) {
        if (!Wording.isTemplate(template)) {
            throw new UnknownTemplate(template);
        }
    }

    /** Fills a layout, such as {@code email.html}. */
    String layout(String layout, String language, String template, Map<String, ?> fields) {
        return compiled.computeIfAbsent(
                        "/" + layout + "/" + language + "/" + template,
                        key -> compiler(layout, language, template).compile(Wording.layout(layout)))
                .execute(fields);
    }

    /** Fills one text as plain text, such as {@code subject}. */
    String text(String key, String language, String template, Map<String, ?> fields) {
        return compiled.computeIfAbsent(
                        key + "/" + language + "/" + template, name -> compiler(".txt", language, template)
                                .compile(Wording.text(language, template, key).orElseThrow()))
                .execute(fields);
    }

    private static Mustache.Compiler compiler(String layout, String language, String template) {
        var html = layout.endsWith(".html");
        return Mustache.compiler()
                .escapeHTML(html)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new MapsOnly())
                .withLoader(part -> new StringReader(Wording.text(language, template, part)
                        .map(text -> isParagraph(part) ? text + "\n" : text)
                        .orElseGet(() -> Wording.layout(part + (html ? ".html" : ".txt")))));
    }

    /** Labels and lines have a dot in their name; all else ends its line, as a part that stands alone must. */
    private static boolean isParagraph(String part) {
        return part.indexOf('.') < 0;
    }
}
