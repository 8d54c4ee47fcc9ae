package io.dunflow.dunning;

/** The process {@code dunning-run} of each run, as far as this module needs it. Implemented by the engine's module. */
public interface RunProcesses {

    /** Starts the process, which proposes in the same transaction. */
    void start(long runId);

    /** Offers the user task of the approval to who may approve now, after a change of the proposal. */
    void needs(String processInstanceId, Approval approval);

    /** Goes on after a decision: the user task of the approval is completed by the acting user. */
    void decided(String processInstanceId, boolean approved, String actor);
}
