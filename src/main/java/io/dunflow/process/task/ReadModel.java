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
}
