package io.dunflow.process.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the bundled Tasklist can show, and what it must not. */
final class Forms {

    static final List<LintRule> RULES = List.of(
            LintRule.ofForms(
                    "form-header",
                    "A form has the id of its file and is made for platform 7, or Tasklist does not find or show it.",
                    Forms::header),
            LintRule.ofForms(
                    "form-fields",
                    "A form holds only fields that Tasklist shows, each with an id of its own and each that asks with a"
                            + " label.",
                    Forms::fields),
            LintRule.ofForms(
                    "form-foreign-text",
                    "What others wrote stands in a table, never in a text: texts are Markdown, where a name can become"
                            + " a link.",
                    Forms::markdown));

    private static final Set<String> KNOWN = Set.of(
            "text",
            "table",
            "separator",
            "spacer",
            "select",
            "radio",
            "checkbox",
            "number",
            "textfield",
            "textarea",
            "datetime");
    private static final int SCHEMA = 16;
    /** Addresses of our own pages, and what is a number or a date whoever wrote it. */
    private static final Pattern FOREIGN =
            Pattern.compile("\\{\\{(?!\\s*(?:language|\\w+(?:Url|Total|Days|Made|Time))\\s*}})[^}]*}}");

    private Forms() {}

    private static Stream<Fault> header(FormFile file) {
        var form = file.form();
        var faults = new ArrayList<String>();
        if (!file.key().equals(form.path("id").asText())) {
            faults.add("has the id " + form.path("id").asText() + ", unlike its file");
        }
        if (!"Camunda Platform".equals(form.path("executionPlatform").asText())
                || !"default".equals(form.path("type").asText())
                || form.path("schemaVersion").asInt(SCHEMA + 1) > SCHEMA) {
            faults.add("is not a form for platform 7 of a schema up to " + SCHEMA);
        }
        return faults.stream().map(message -> new Fault(file.file(), file.key(), message));
    }

    private static Stream<Fault> fields(FormFile file) {
        var ids = new HashSet<String>();
        return file.fields().flatMap(field -> {
            var faults = new ArrayList<String>();
            if (!KNOWN.contains(field.path("type").asText())) {
                faults.add("is of a kind that Tasklist does not show: "
                        + field.path("type").asText());
            }
            if (!ids.add(field.path("id").asText())) {
                faults.add("has an id that another field has");
            }
            if (field.has("key") && label(field).isBlank()) {
                faults.add("has no label");
            }
            return faults.stream().map(message -> file.fault(field, message));
        });
    }

    private static String label(JsonNode field) {
        return field.path("label")
                .asText(field.path("dateLabel").asText(field.path("timeLabel").asText()));
    }

    private static Stream<Fault> markdown(FormFile file) {
        return file.fields()
                .filter(field -> field.path("type").asText().equals("text"))
                .filter(Forms::showsForeign)
                .map(
                        field -> file.fault(
                                field,
                                "shows what others wrote in a text; only language, ...Url, ...Total, ...Days, ...Made and ...Time are safe there"));
    }

    private static boolean showsForeign(JsonNode field) {
        var text = field.path("text").asText();
        return text.startsWith("=") || FOREIGN.matcher(text).find();
    }
}
