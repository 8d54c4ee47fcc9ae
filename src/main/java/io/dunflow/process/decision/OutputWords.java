package io.dunflow.process.decision;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** The words that an output of a table may answer. */
final class OutputWords {

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

    private OutputWords() {}

    /** Those that the output declares, else those of its cells. */
    static List<String> of(DmnModelInstance model, String decision, String output) {
        return model.<Decision>getModelElementById(decision).getChildElementsByType(DecisionTable.class).stream()
                .flatMap(table -> of(table, output))
                .distinct()
                .toList();
    }

    private static Stream<String> of(DecisionTable table, String name) {
        var outputs = List.copyOf(table.getOutputs());
        var found =
                outputs.stream().filter(output -> name.equals(output.getName())).findFirst();
        return found.stream()
                .flatMap(output -> declaresWords(output)
                        ? words(output.getOutputValues().getText().getTextContent())
                        : table.getRules().stream()
                                .map(rule ->
                                        List.copyOf(rule.getOutputEntries()).get(outputs.indexOf(output)))
                                .flatMap(cell -> words(
                                        cell.getText() == null
                                                ? ""
                                                : cell.getText().getTextContent())));
    }

    private static boolean declaresWords(Output output) {
        return output.getOutputValues() != null && output.getOutputValues().getText() != null;
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map((MatchResult word) -> word.group(1));
    }
}
