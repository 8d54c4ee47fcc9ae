package io.dunflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped process must be, so that a designer can read it and nothing in it runs code. */
class BpmnLintTest {

    private static final String BEAN = "\\$\\{[a-z][A-Za-z]*}";
    private static final String READABLE =
            "(Start|End|Wait|Task|Stage|Gateway|Timer|Flow|Message|Settled)_[A-Z][A-Za-z]*";

    static List<String> keys() {
        return Processes.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aProcessIsNamedLikeItsFileAndKeepsItsHistoryForTenYears(String key) {
        var process = all(key, Process.class).iterator().next();

        assertThat(process.getId()).isEqualTo(key);
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(documentation(process)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyElementHasAReadableIdANameAndALineOfDocumentation(String key) {
        Stream<FlowElement> choices = all(key, SequenceFlow.class).stream()
                .filter(flow -> flow.getSource().getOutgoing().size() > 1)
                .map(FlowElement.class::cast);

        assertThat(Stream.concat(all(key, FlowNode.class).stream(), choices)).allSatisfy(element -> {
            assertThat(element.getName()).as("name of %s", element.getId()).isNotBlank();
            assertThat(documentation(element))
                    .as("documentation of %s", element.getId())
                    .isNotBlank();
        });
        assertThat(all(key, FlowElement.class)).extracting(BaseElement::getId).allMatch(id -> id.matches(READABLE));
        assertThat(all(key, Message.class)).allSatisfy(message -> {
            assertThat(message.getId()).matches(READABLE);
            assertThat(message.getName()).isNotBlank();
            assertThat(documentation(message)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void serviceTasksAndListenersNameABeanAndNothingElse(String key) {
        assertThat(all(key, ServiceTask.class))
                .extracting(ServiceTask::getCamundaDelegateExpression)
                .allMatch(expression -> expression != null && expression.matches(BEAN));
        assertThat(all(key, CamundaTaskListener.class))
                .extracting(CamundaTaskListener::getCamundaDelegateExpression)
                .allMatch(expression -> expression != null && expression.matches(BEAN));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void conditionsOnlyCompareVariablesWithConstants(String key) {
        var conditions = all(key, SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent());
        String comparison = "[a-zA-Z]+( (==|>=) ('[A-Za-z_-]+'|[0-9]+))?";

        assertThat(conditions).allMatch(text -> text.matches("\\$\\{" + comparison + "( \\|\\| " + comparison + ")*}"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noModelHoldsScriptsClassesOrExpressionsThatCallMethods(String key) throws IOException {
        String xml = Files.readString(Processes.FOLDER.resolve(key + ".bpmn"));

        assertThat(xml)
                .doesNotContain(
                        "scriptTask", "camunda:script", "camunda:class", "camunda:expression", "camunda:connector");
        assertThat(xml).doesNotContainPattern("[$#]\\{[^}]*\\(");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyUserTaskHasAShippedFormACandidateGroupAndAReadModel(String key) {
        assertThat(all(key, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as(task.getId()).isIn(Processes.forms());
            assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .as(task.getId())
                    .extracting(CamundaTaskListener::getCamundaEvent)
                    .contains("create");
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyStageIsAShippedProcess(String key) {
        assertThat(all(key, CallActivity.class))
                .extracting(CallActivity::getCalledElement)
                .isSubsetOf(keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyNodeIsOnAWayFromAStartToAnEnd(String key) {
        Map<Boolean, List<String>> stuck = all(key, FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .filter(node ->
                        node.getIncoming().isEmpty() || node.getOutgoing().isEmpty())
                .collect(Collectors.partitioningBy(
                        node -> node.getIncoming().isEmpty(),
                        Collectors.mapping(FlowNode::getId, Collectors.toList())));

        assertThat(stuck.get(true)).allMatch(id -> id.startsWith("Start_"));
        assertThat(stuck.get(false)).allMatch(id -> id.startsWith("End_"));
    }

    private static <T extends ModelElementInstance> Collection<T> all(String key, Class<T> type) {
        BpmnModelInstance model = Processes.model(key);
        return model.getModelElementsByType(type);
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .collect(Collectors.joining());
    }
}
