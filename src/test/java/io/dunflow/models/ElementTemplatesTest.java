package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.process.lint.Beans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shapes that designers find in the Modeler name only what is there, and all of it. */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");
    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final Set<String> TYPES = Set.of("String", "Text", "Boolean", "Dropdown", "Hidden");
    /** Of the kinds of binding that the schema knows, those that we use. */
    private static final Set<String> BINDINGS = Set.of("property", "camunda:inputParameter", "camunda:field");

    static List<JsonNode> templates() throws IOException {
        var templates = new ArrayList<JsonNode>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                new ObjectMapper().readTree(file.toFile()).forEach(templates::add);
            }
        }
        return templates;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateIsWhatTheModelerExpects(JsonNode template) {
        assertThat(template.path("$schema").asText()).isEqualTo(SCHEMA);
        assertThat(template.path("name").asText()).isNotBlank();
        assertThat(template.path("id").asText()).matches("io\\.dunflow\\.[a-zA-Z]+");
        assertThat(template.path("description").asText()).isNotBlank();
        assertThat(template.path("appliesTo"))
                .extracting(JsonNode::asText)
                .contains(template.path("elementType").path("value").asText())
                .allMatch(type -> type.matches("bpmn:[A-Za-z]+"));
        assertThat(template.path("properties")).isNotEmpty().allSatisfy(property -> {
            assertThat(TYPES).contains(property.path("type").asText());
            assertThat(BINDINGS).contains(property.path("binding").path("type").asText());
            assertThat(property.path("binding").path("name").asText()).isNotBlank();
            if (!property.path("type").asText().equals("Hidden")) {
                assertThat(property.path("label").asText()).isNotBlank();
                assertThat(property.path("description").asText()).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatATemplatePresetsIsThere(JsonNode template) {
        value(template, "camunda:delegateExpression").forEach(expression -> assertThat(expression)
                .isIn(Beans.ofProgram().delegates().stream()
                        .map(bean -> "${" + bean + "}")
                        .toList()));
        value(template, "camunda:formRef").forEach(form -> assertThat(form).isIn(Processes.forms()));
        value(template, "camunda:calledElement")
                .forEach(process -> assertThat(process).isIn(Processes.keys()));
        value(template, "camunda:decisionRef")
                .forEach(table -> assertThat(table).isIn(Tables.keys()));
    }

    @Test
    void everyDelegateEveryFormAndEveryListenerHasATemplate() throws IOException {
        var texts = templates().stream().map(JsonNode::toString).toList();

        assertThat(Stream.of(Beans.ofProgram().delegates(), Beans.ofProgram().listeners())
                        .flatMap(Set::stream))
                .allMatch(bean -> texts.stream().anyMatch(text -> text.contains("${" + bean + "}")));
        assertThat(templates().stream().flatMap(template -> value(template, "camunda:formRef")))
                .containsAll(Processes.forms());
        assertThat(templates())
                .extracting(template -> template.path("id").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateSetsTheSavePointsThatTheModelsHave(JsonNode template) {
        value(template, "camunda:delegateExpression").forEach(expression -> Processes.keys().stream()
                .flatMap(key -> Processes.model(key).getModelElementsByType(ServiceTask.class).stream())
                .filter(task -> expression.equals(task.getCamundaDelegateExpression()))
                .forEach(task -> {
                    assertThat(value(template, "camunda:asyncBefore").anyMatch("true"::equals))
                            .isEqualTo(task.isCamundaAsyncBefore());
                    assertThat(value(template, "camunda:exclusive").noneMatch("false"::equals))
                            .isEqualTo(task.isCamundaExclusive());
                }));
    }

    @Test
    void templatesStayOutOfTheProgram() {
        assertThat(getClass().getResource("/bpmn/.camunda")).isNull();
        assertThat(getClass().getResource("/bpmn/invoice-to-cash.bpmn")).isNotNull();
    }

    private static Stream<String> value(JsonNode template, String binding) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(property ->
                        property.path("binding").path("name").asText().equals(binding))
                .map(property -> property.path("value").asText());
    }
}
