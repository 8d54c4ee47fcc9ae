package io.dunflow.process.lint;

import io.dunflow.correspondence.TextName;
import io.dunflow.correspondence.TextReview;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.ClassPathResource;

/** What customers read, and whether it is there. */
final class Texts {

    static final List<LintRule> RULES = List.of(
            new LintRule(
                    "text",
                    "A text of a notice has its four keys, uses only fields that every notice has, and says something in"
                            + " every tone: a customer reads it as it is. Such a text is not deployed either.",
                    Texts::wrong),
            new LintRule(
                    "text-there",
                    "Every template that a table answers has its text in every language, or a notice could not be"
                            + " sent.",
                    models -> models.table("account-step").stream().flatMap(table -> missing(models, table))));

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

    private Texts() {}

    private static Stream<Fault> wrong(Models models) {
        return models.files().entrySet().stream()
                .filter(file -> TextName.isText(file.getKey()))
                .flatMap(file -> wrong(models, file.getKey(), file.getValue()));
    }

    private static Stream<Fault> wrong(Models models, String file, byte[] content) {
        var name = TextName.of(file);
        if (name.isEmpty()) {
            return Stream.of(new Fault(
                    file,
                    Models.key(file),
                    "is not called bpmn/texts/LANGUAGE/TEMPLATE.properties in a language of " + TextName.LANGUAGES));
        }
        var problems = TextReview.of(content).stream()
                .map(problem ->
                        new Fault(file, problem.key().isEmpty() ? Models.key(file) : problem.key(), problem.message()));
        return Stream.concat(
                problems,
                without(models, name.get().template())
                        .map(language -> new Fault(
                                file, Models.key(file), "has no counterpart in the language '" + language + "'")));
    }

    private static Stream<Fault> missing(Models models, TableFile table) {
        int column = table.outputs().stream()
                .map(output -> output.getName())
                .toList()
                .indexOf("template");
        return column < 0
                ? Stream.empty()
                : table.rules().stream().flatMap(rule -> template(rule, column).flatMap(template -> without(
                                models, template)
                        .map(language -> table.fault(
                                rule,
                                "answers the template '" + template + "', which has no text in '" + language + "'"))));
    }

    private static Stream<String> template(Rule rule, int column) {
        var answers = TableFile.answers(rule);
        var word = WORD.matcher(column < answers.size() ? answers.get(column) : "");
        return word.matches() ? Stream.of(word.group(1)) : Stream.empty();
    }

    /** Languages in which neither these models nor the program have the text. */
    private static Stream<String> without(Models models, String template) {
        return TextName.LANGUAGES.stream().filter(language -> {
            var file = new TextName(language, template).file();
            return !models.files().containsKey(file) && !new ClassPathResource(file).exists();
        });
    }
}
