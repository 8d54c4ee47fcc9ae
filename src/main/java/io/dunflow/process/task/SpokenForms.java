package io.dunflow.process.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.dunflow.process.Unrestricted;
import io.dunflow.process.forms.FormTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Puts the forms of tasks into the language of who reads them, in the words that were deployed with them. */
@Component
class SpokenForms {

    private static final FormTexts NONE = new FormTexts(new TreeMap<>());

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Unrestricted unrestricted;
    /** By deployment and file; a deployment never changes. */
    private final Map<String, FormTexts> known = new ConcurrentHashMap<>();

    SpokenForms(RepositoryService repository, TaskService tasks, Unrestricted unrestricted) {
        this.repository = repository;
        this.tasks = tasks;
        this.unrestricted = unrestricted;
    }

    /** The form of a task; as it is written when nobody translated it, or the task does not wait any more. */
    JsonNode ofTask(String task, JsonNode form, Locale reader) {
        return unrestricted
                .call(() ->
                        Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult()))
                .map(found -> of(found.getProcessDefinitionId(), form, reader))
                .orElse(form);
    }

    /** A form of this version of a process. */
    JsonNode of(String processDefinition, JsonNode form, Locale reader) {
        return texts(processDefinition, FormTexts.file(reader.getLanguage())).in(form);
    }

    private FormTexts texts(String processDefinition, String file) {
        return unrestricted.call(() -> {
            var deployment = repository.getProcessDefinition(processDefinition).getDeploymentId();
            return known.computeIfAbsent(deployment + " " + file, any -> read(deployment, file));
        });
    }

    private FormTexts read(String deployment, String file) {
        if (!FormTexts.isFile(file)
                || !repository.getDeploymentResourceNames(deployment).contains(file)) {
            return NONE;
        }
        try (var content = repository.getResourceAsStream(deployment, file)) {
            return FormTexts.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
