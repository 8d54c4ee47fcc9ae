package io.dunflow.process.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.process.Unrestricted;
import io.dunflow.process.call.JoinedCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The engine's tasks as the people of a scenario see and complete them. */
@Component
public class StageTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final FormService forms;
    private final HistoryService history;
    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final ObjectMapper json;

    StageTasks(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            FormService forms,
            HistoryService history,
            IdentityService identity,
            Unrestricted unrestricted,
            ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.forms = forms;
        this.history = history;
        this.identity = identity;
        this.unrestricted = unrestricted;
        this.json = json;
    }

    /** All tasks that wait, the oldest first. */
    public List<WaitingTask> waiting() {
        return unrestricted.call(
                () -> tasks.createTaskQuery().initializeFormKeys().orderByTaskCreateTime().asc().list().stream()
                        .filter(task -> tasks.getVariableLocal(task.getId(), JoinedCalls.JOINED) == null)
                        .map(this::waiting)
                        .toList());
    }

    /** The tasks that wait in processes with one of these business keys. */
    public List<WaitingTask> waitingOn(List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : unrestricted.call(() -> tasks
                        .createTaskQuery()
                        .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                        .initializeFormKeys()
                        .orderByTaskCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(this::waiting)
                        .toList());
    }

    /** All tasks that ever waited, the oldest first. */
    public List<PastTask> past() {
        return unrestricted.call(() -> told(history.createHistoricTaskInstanceQuery()));
    }

    /** Those that people completed in processes with one of these business keys. */
    public List<PastTask> completedOn(List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : unrestricted.call(() -> told(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                        .taskDeleteReason("completed")));
    }

    private static List<PastTask> told(HistoricTaskInstanceQuery query) {
        return query.list().stream()
                .map(task -> new PastTask(
                        task.getName(),
                        task.getTaskDefinitionKey(),
                        task.getStartTime().toInstant(),
                        task.getEndTime() == null ? null : task.getEndTime().toInstant(),
                        task.getAssignee()))
                .sorted(Comparator.comparing(PastTask::created).thenComparing(PastTask::name))
                .toList();
    }

    /** Claims and completes a task as this person, with what the form was filled with. */
    public void complete(String task, String user, List<String> groups, Map<String, Object> fields) {
        identity.setAuthentication(user, groups);
        try {
            tasks.claim(task, user);
            tasks.complete(task, fields);
        } finally {
            identity.clearAuthentication();
        }
    }

    private WaitingTask waiting(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new WaitingTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                element(task),
                task.getProcessDefinitionId().split(":")[0],
                instance.getBusinessKey(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null)
                        .map(link -> link.getGroupId())
                        .distinct()
                        .sorted()
                        .toList(),
                task.getAssignee(),
                task.getPriority(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
                lacks(task),
                outcomes(task));
    }

    private List<String> lacks(Task task) {
        return Stream.of(
                        task.getDueDate() == null ? "due date" : null,
                        task.getFollowUpDate() == null ? "follow-up date" : null,
                        task.getCamundaFormRef() == null ? "form" : null,
                        tasks.getVariableLocal(task.getId(), "priorityReasons") == null
                                ? "reasons for its priority"
                                : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private String element(Task task) {
        var element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element.getAttributeValue("name");
    }

    /** The first field of the form that offers a choice. */
    private String outcomes(Task task) {
        if (task.getCamundaFormRef() == null) {
            return null;
        }
        try (var form = forms.getDeployedTaskForm(task.getId())) {
            return StreamSupport.stream(json.readTree(form).path("components").spliterator(), false)
                    .filter(component -> component.has("values"))
                    .map(component -> component.path("key"))
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
