package io.dunflow.process.task;

import io.dunflow.process.Unrestricted;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.stereotype.Component;

/** Lets a task show how things stand now: by the read model that the model names as its listener at creation. */
@Component
public class FreshTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Map<String, ReadModel> models;
    private final Unrestricted unrestricted;

    FreshTasks(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            Map<String, ReadModel> models,
            Unrestricted unrestricted) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.models = models;
        this.unrestricted = unrestricted;
    }

    /** Reads the task anew, if it still waits. */
    public void refresh(String taskId) {
        unrestricted.run(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                        .ifPresent(this::refresh));
    }

    private void refresh(Task task) {
        UserTask element = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        modelOf(element).ifPresent(model -> show(task, model, element.getName()));
    }

    /** Writes only what changed: history keeps each value. */
    private void show(Task task, ReadModel model, String name) {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        var read = model.shown(process.getBusinessKey(), name);
        rename(task, read.title());
        var fresh = read.variables();
        prioritize(task, fresh.get("priorityTotal"));
        var shown = tasks.getVariablesLocal(task.getId());
        fresh.entrySet()
                .removeIf(entry -> entry.getValue().toString().equals(String.valueOf(shown.get(entry.getKey()))));
        if (!fresh.isEmpty()) {
            tasks.setVariablesLocal(task.getId(), fresh);
        }
    }

    /** Before all else: it saves the task as it was read. */
    private void rename(Task task, String title) {
        if (title != null && !title.equals(task.getName())) {
            task.setName(title);
            tasks.saveTask(task);
        }
    }

    private void prioritize(Task task, Object points) {
        if (points != null && task.getPriority() != Integer.parseInt(points.toString())) {
            tasks.setPriority(task.getId(), Integer.parseInt(points.toString()));
        }
    }

    private Optional<ReadModel> modelOf(UserTask element) {
        return element.getExtensionElements() == null
                ? Optional.empty()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .stream()
                        .filter(listener -> "create".equals(listener.getCamundaEvent()))
                        .map(CamundaTaskListener::getCamundaDelegateExpression)
                        .map(expression -> models.get(expression.replaceAll("\\W", "")))
                        .filter(Objects::nonNull)
                        .findFirst();
    }
}
