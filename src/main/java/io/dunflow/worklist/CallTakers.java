package io.dunflow.worklist;

/** Who may take calls about a case; implemented by the engine's module, which knows users and groups. */
public interface CallTakers {

    /** Whether the user exists, is in a group that calls, and may see what is owed to the creditor of the case. */
    boolean mayTake(String user, long caseId);
}
