package io.dunflow.dunning;

import java.util.Optional;

/** Stands in for the accounts that decided who approves a run, where it is played again without them. */
public interface ApprovalOfOthers {

    /** The approval that the run needs, whatever is asked for its own lines; empty: the table is asked. */
    Optional<Approval> approval();
}
