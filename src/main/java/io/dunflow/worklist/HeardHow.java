package io.dunflow.worklist;

/** How a debtor was heard while nobody had the call as a task. */
public enum HeardHow {
    /** The debtor called: a conversation, but no call of ours. */
    CALLED("BY_DEBTOR"),
    /** By mail or in another way: nobody was spoken to. */
    WROTE("IN_WRITING");

    private final String placed;

    HeardHow(String placed) {
        this.placed = placed;
    }

    String placed() {
        return placed;
    }
}
