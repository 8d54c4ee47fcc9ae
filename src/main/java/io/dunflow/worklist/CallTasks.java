package io.dunflow.worklist;

/** The call tasks that wait; the engine keeps them. */
public interface CallTasks {

    /**
     * Puts the call of a case that waits for a collector in another place of the list, and other tasks of the case in
     * theirs; none may wait.
     */
    void prioritize(long caseId, int points);
}
