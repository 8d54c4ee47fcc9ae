package io.dunflow.process.task;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.VariableMap;

/** What a user task shows: set when the task comes up, and read anew when somebody opens or completes it. */
public interface ReadModel extends TaskListener {

    /**
     * Reads it as things stand now.
     *
     * @param key business key of the task's process
     * @param name of the task in the model
     */
    VariableMap read(String key, String name);

    /** The same with its title; null where that stays as it is. */
    default Shown shown(String key, String name) {
        return new Shown(null, read(key, name));
    }

    /** What a task is called, and what its form shows. */
    record Shown(String title, VariableMap variables) {}
}
