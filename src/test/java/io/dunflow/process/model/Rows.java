package io.dunflow.process.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Changes the rows of a table as a designer does in the Modeler, by the names of its columns. */
public final class Rows {

    private final Path file;
    private final DmnModelInstance model;
    private final DecisionTable table;

    private Rows(Path file) {
        this.file = file;
        this.model = Dmn.readModelFromFile(file.toFile());
        this.table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
    }

    public static Rows of(Path file) {
        return new Rows(file);
    }

    /** A row above another one; columns that are not named stay empty. */
    public Rows above(String rule, String id, Map<String, String> conditions, Map<String, String> answers) {
        var rows = List.copyOf(table.getRules());
        int place = rows.indexOf(row(rule));
        var row = model.newInstance(Rule.class, id);
        table.insertElementAfter(row, rows.get(place - 1));
        var why = model.newInstance(Description.class);
        why.setTextContent("Added by a designer.");
        row.setDescription(why);
        inputs().forEach(name -> {
            var entry = model.newInstance(InputEntry.class, id + "_" + name);
            entry.setText(text(conditions.getOrDefault(name, "")));
            row.getInputEntries().add(entry);
        });
        outputs().forEach(name -> {
            var entry = model.newInstance(OutputEntry.class, id + "_" + name);
            entry.setText(text(answers.getOrDefault(name, "")));
            row.getOutputEntries().add(entry);
        });
        return this;
    }

    /** Another condition in a row. */
    public Rows condition(String rule, String column, String text) {
        List.copyOf(row(rule).getInputEntries())
                .get(inputs().indexOf(column))
                .getText()
                .setTextContent(text);
        return this;
    }

    /** Another answer in a row. */
    public Rows answer(String rule, String column, String text) {
        List.copyOf(row(rule).getOutputEntries())
                .get(outputs().indexOf(column))
                .getText()
                .setTextContent(text);
        return this;
    }

    /** Other words that an output may answer. */
    public Rows declared(String column, String words) {
        List.copyOf(table.getOutputs())
                .get(outputs().indexOf(column))
                .getOutputValues()
                .getText()
                .setTextContent(words);
        return this;
    }

    public void save() {
        Dmn.writeModelToFile(file.toFile(), model);
    }

    private Rule row(String id) {
        return model.getModelElementById(id);
    }

    private List<String> inputs() {
        return table.getInputs().stream()
                .map(input ->
                        input.getInputExpression().getText().getTextContent().strip())
                .toList();
    }

    private List<String> outputs() {
        return table.getOutputs().stream().map(output -> output.getName()).toList();
    }

    private Text text(String content) {
        var text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }
}
