package io.dunflow.process.lint;

import io.dunflow.process.forms.FormText;
import io.dunflow.process.forms.FormTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What forms say in other languages, and whether the forms say it at all. */
final class FormWords {

    static final List<LintRule> RULES = List.of(new LintRule(
            "form-texts",
            "What forms say in another language stands under a form and a field that are there, and shows no field that"
                    + " the form does not show at that place.",
            models -> models.files().entrySet().stream()
                    .filter(file -> FormTexts.isFile(file.getKey()))
                    .flatMap(file -> faults(models, file.getKey(), file.getValue()))));

    private static final Pattern SHOWN = Pattern.compile("\\{\\{.*?(?:}}|$)");

    private FormWords() {}

    private static Stream<Fault> faults(Models models, String file, byte[] content) {
        try {
            var words = FormTexts.of(content).words();
            return Stream.concat(
                    words.keySet().stream()
                            .map(FormWords::form)
                            .distinct()
                            .filter(form -> models.form(form).isEmpty())
                            .map(form -> new Fault(file, form, "is no form")),
                    models.forms().stream().flatMap(form -> faults(form, file, words)));
        } catch (IllegalArgumentException e) {
            return Stream.of(new Fault(file, Models.key(file), "cannot be read: " + e.getMessage()));
        }
    }

    private static Stream<Fault> faults(FormFile form, String file, Map<String, String> words) {
        var said = new TreeMap<String, String>();
        FormText.of(form.form()).forEach(text -> said.put(form.key() + "." + text.key(), text.text()));
        return words.entrySet().stream()
                .filter(line -> form(line.getKey()).equals(form.key()))
                .flatMap(line -> said.containsKey(line.getKey())
                        ? other(said.get(line.getKey()), line.getValue())
                                .map(field -> new Fault(
                                        file, line.getKey(), "shows " + field + ", unlike the form at that place"))
                        : Stream.of(new Fault(file, line.getKey(), "is nothing that the form says")));
    }

    private static String form(String key) {
        return key.split("\\.", 2)[0];
    }

    /** What the words show and the form does not: a text that begins with = is an expression. */
    private static Stream<String> other(String written, String words) {
        var known = shown(written).collect(Collectors.toSet());
        return shown(words).filter(field -> !known.contains(field));
    }

    private static Stream<String> shown(String text) {
        return text.startsWith("=")
                ? Stream.of(text)
                : SHOWN.matcher(text).results().map(MatchResult::group);
    }
}
