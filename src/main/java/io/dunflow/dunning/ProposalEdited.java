package io.dunflow.dunning;

/** An approver changed a line of a run that waits for approval: the run is about something else now. */
public record ProposalEdited(long runId) {}
