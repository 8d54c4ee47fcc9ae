package io.dunflow.dunning;

import java.util.Collection;

/** The process {@code invoice-to-cash} of each case. Implemented by the engine's module; all calls join the transaction. */
public interface CaseProcesses {

    /**
     * Starts the process of a case; it waits for the run.
     *
     * @return id of the process instance
     */
    String start(long caseId);

    /**
     * Starts the process of a case into which items were moved for a plan or a placement.
     *
     * @param stage PLAN or AGENCY
     * @return id of the process instance
     */
    String startMoved(long caseId, Stage stage);

    /** Announces which cases are about to be woken, so that the engine reads them together. */
    void expect(Collection<String> processInstanceIds);

    /** Wakes the waiting case to take the step that a line of a run decided. */
    void wake(String processInstanceId, Step step, long lineId);

    /** Wakes the waiting case to take a step that no run decided. */
    void wake(String processInstanceId, Step step);

    /** Wakes the waiting case to take the step of a line that failed in its chunk, by a job of its own. */
    void retryAlone(String processInstanceId, long lineId);

    /** Tells the process that nothing of the case is open any more, wherever it stands. */
    void settled(String processInstanceId);
}
