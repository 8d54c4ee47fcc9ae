package io.dunflow.process.stage;

import java.time.Instant;
import java.util.List;

/**
 * A task that waits for a person.
 *
 * @param key id of its element in the model, such as {@code Task_CallDebtor}
 * @param element its name in the model, such as "Call the debtor"
 * @param process key of its process
 * @param businessKey of its process instance: id of the case or the run, or what a follow-up is about
 * @param assignee who took it, or null
 * @param lacks what every task has and this one does not, in words
 * @param outcomes name of the variable in which its form asks how it goes on; null when it does not ask
 */
public record WaitingTask(
        String id,
        String name,
        String key,
        String element,
        String process,
        String businessKey,
        List<String> groups,
        String assignee,
        int priority,
        Instant due,
        List<String> lacks,
        String outcomes) {}
