package io.dunflow.process.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunflow.process.Unrestricted;
import io.dunflow.worklist.UserTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what a task shows and asks for, as its form does. */
@Component
class ShownTasks {

    private static final Pattern NAMED = Pattern.compile("\\{\\{(\\w+)}}");

    private final TaskService tasks;
    private final FormService forms;
    private final FreshTasks freshening;
    private final Unrestricted unrestricted;
    private final SpokenForms spoken;
    private final ObjectMapper json;

    ShownTasks(
            TaskService tasks,
            FormService forms,
            FreshTasks freshening,
            Unrestricted unrestricted,
            SpokenForms spoken,
            ObjectMapper json) {
        this.spoken = spoken;
        this.unrestricted = unrestricted;
        this.tasks = tasks;
        this.forms = forms;
        this.freshening = freshening;
        this.json = json;
    }

    /** As things stand now. */
    UserTask fresh(String id) {
        freshening.refresh(id);
        return asKept(tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult());
    }

    /** The version of what it shows; empty when it does not wait any more. */
    Optional<String> version(String id) {
        return unrestricted.call(
                () -> Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                        .map(task -> UserTask.versionOf(shows(task))));
    }

    /** As it was when it came up or was last opened. */
    UserTask asKept(Task task) {
        var shows = shows(task);
        return new UserTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                task.getTenantId(),
                task.getAssignee(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null)
                        .map(link -> link.getGroupId())
                        .distinct()
                        .sorted()
                        .toList(),
                task.getPriority(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                shows,
                fields(task, shows),
                UserTask.versionOf(shows));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private Map<String, Object> shows(Task task) {
        var shows = new TreeMap<String, Object>();
        tasks.getVariablesLocal(task.getId()).forEach((name, value) -> shows.put(name, plain(value)));
        return shows;
    }

    private Object plain(Object value) {
        try {
            return value instanceof SpinJsonNode node ? json.readValue(node.toString(), List.class) : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UserTask.Field> fields(Task task, Map<String, Object> shows) {
        if (task.getCamundaFormRef() == null) {
            return List.of();
        }
        try (var form = forms.getDeployedTaskForm(task.getId())) {
            return components(spoken.of(
                            task.getProcessDefinitionId(), json.readTree(form), LocaleContextHolder.getLocale()))
                    .filter(component -> component.has("key"))
                    .map(component -> field(component, shows))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UserTask.Field field(JsonNode component, Map<String, Object> shows) {
        return new UserTask.Field(
                component.path("key").asText(),
                filled(
                        component
                                .path("label")
                                .asText(component.path("dateLabel").asText()),
                        shows),
                filled(component.path("description").asText(), shows),
                StreamSupport.stream(component.path("values").spliterator(), false)
                        .map(choice -> new UserTask.Choice(
                                choice.path("value").asText(),
                                choice.path("label").asText()))
                        .toList(),
                component.path("validate").path("required").asBoolean() && !component.has("conditional"));
    }

    /** A form in Tasklist fills the same in; what is not known leaves its place empty. */
    private static String filled(String text, Map<String, Object> shows) {
        return NAMED.matcher(text)
                .replaceAll(named -> Matcher.quoteReplacement(Objects.toString(shows.get(named.group(1)), "")));
    }

    private static Stream<JsonNode> components(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false);
    }
}
