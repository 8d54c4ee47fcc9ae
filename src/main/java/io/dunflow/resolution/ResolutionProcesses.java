package io.dunflow.resolution;

import java.util.Map;

/**
 * The processes of agreements, each an instance of its own with the key {@code kind:id}. Implemented by the engine's
 * module; all calls join the transaction, so that what the ledger says and where the process stands never part.
 */
public interface ResolutionProcesses {

    /**
     * Starts a process.
     *
     * @param process key of the model, such as {@code promise-to-pay}
     * @param key its business key, such as {@code promise:7}
     * @param texts variables that are gone when the process first waits
     */
    void start(String process, String key, Map<String, String> texts);

    /**
     * Tells whoever waits for the message under the key; nobody may.
     *
     * @param key business key of the process that waits: of an agreement, or of a case
     * @param texts variables that are gone when the process waits again
     * @return whether anybody waited
     */
    boolean tell(String key, String message, Map<String, String> texts);

    /** The same for the end of a transaction, when the process that is at work in it was written. */
    boolean tellLast(String key, String message, Map<String, String> texts);
}
