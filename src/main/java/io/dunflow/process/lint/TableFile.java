package io.dunflow.process.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/** A file with a decision table. */
record TableFile(String file, DmnModelInstance model, Elements elements) {

    TableFile(String file, DmnModelInstance model) {
        this(file, model, new Elements(model));
    }

    /** The name that the file gives to its table. */
    String key() {
        return Models.key(file);
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return elements.of(type);
    }

    Decision decision() {
        return all(Decision.class).findFirst().orElseThrow();
    }

    DecisionTable table() {
        return all(DecisionTable.class).findFirst().orElseThrow();
    }

    boolean onDiagram() {
        var document = (Document) model.getDocument().getDomSource().getNode();
        return SafeXml.all(document).anyMatch(shape -> key().equals(shape.getAttribute("dmnElementRef")));
    }

    HitPolicy hitPolicy() {
        return table().getHitPolicy();
    }

    List<Input> inputs() {
        return List.copyOf(table().getInputs());
    }

    List<Output> outputs() {
        return List.copyOf(table().getOutputs());
    }

    List<Rule> rules() {
        return List.copyOf(table().getRules());
    }

    /** The conditions of a row, one per input. */
    List<Cell> conditions(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> new Cell(text(entry.getText())))
                .toList();
    }

    /** The conditions of a column, from the top. */
    Stream<Cell> column(int input) {
        return rules().stream()
                .map(this::conditions)
                .filter(cells -> input < cells.size())
                .map(cells -> cells.get(input));
    }

    /** The answers of a row as they are written, one per output. */
    static List<String> answers(Rule rule) {
        return rule.getOutputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
    }

    static String expression(Input input) {
        return input.getInputExpression() == null
                ? ""
                : text(input.getInputExpression().getText());
    }

    static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /** The name of an input for the eye. */
    static String name(Input input) {
        return input.getLabel() == null ? expression(input) : input.getLabel();
    }

    Fault fault(DmnElement element, String message) {
        return new Fault(file, element.getId() == null ? key() : element.getId(), message);
    }

    IntStream columns() {
        return IntStream.range(0, inputs().size());
    }
}
