package io.dunflow.process.lint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/** A complete set of models, read. What cannot be read is a fault, and missing for all other rules. */
final class Models {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Map<String, byte[]> files;
    private final List<ProcessFile> processes = new ArrayList<>();
    private final List<TableFile> tables = new ArrayList<>();
    private final List<FormFile> forms = new ArrayList<>();
    private final Map<String, Coverage> coverages = new HashMap<>();
    private final List<Fault> unreadable = new ArrayList<>();

    Models(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        this.files.forEach(this::read);
    }

    /** A table that is looked at alone. */
    static Models only(TableFile table) {
        var models = new Models(Map.of());
        models.tables.add(table);
        return models;
    }

    static String key(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    }

    Map<String, byte[]> files() {
        return files;
    }

    List<ProcessFile> processes() {
        return processes;
    }

    List<TableFile> tables() {
        return tables;
    }

    List<FormFile> forms() {
        return forms;
    }

    List<Fault> unreadable() {
        return unreadable;
    }

    /** Going through a table takes a moment, so that it is done once. */
    Coverage coverage(TableFile table) {
        return coverages.computeIfAbsent(table.file(), any -> new Coverage(this, table));
    }

    Optional<ProcessFile> process(String key) {
        return processes.stream().filter(file -> file.key().equals(key)).findFirst();
    }

    Optional<TableFile> table(String key) {
        return tables.stream().filter(file -> file.key().equals(key)).findFirst();
    }

    Optional<FormFile> form(String key) {
        return forms.stream().filter(file -> file.key().equals(key)).findFirst();
    }

    private void read(String file, byte[] content) {
        try {
            switch (file.substring(file.lastIndexOf('.') + 1)) {
                case "bpmn" -> process(file, content);
                case "dmn" -> table(file, content);
                case "form" -> forms.add(new FormFile(file, JSON.readTree(content)));
                default -> {}
            }
        } catch (IOException | ModelException | IllegalArgumentException e) {
            unreadable.add(new Fault(file, key(file), "cannot be read: " + reason(e)));
        }
    }

    private void process(String file, byte[] content) {
        SafeXml.parse(content);
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        demand(model.getModelElementsByType(Process.class).size() == 1, "it holds not exactly one process");
        demand(
                model.getModelElementsByType(SequenceFlow.class).stream()
                        .allMatch(flow -> flow.getSource() != null && flow.getTarget() != null),
                "it holds a flow from or to nothing");
        model.getModelElementsByType(FlowNode.class).forEach(node -> {
            node.getIncoming().size();
            node.getOutgoing().size();
        });
        processes.add(new ProcessFile(file, model));
    }

    private void table(String file, byte[] content) {
        SafeXml.parse(content);
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        demand(model.getModelElementsByType(DecisionTable.class).size() == 1, "it holds not exactly one table");
        tables.add(new TableFile(file, model));
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String reason(Exception e) {
        return e.getCause() == null || e instanceof IllegalArgumentException
                ? e.getMessage()
                : e.getCause().getMessage();
    }
}
