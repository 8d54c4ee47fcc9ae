package io.dunflow.dunning;

/** Who has to approve, from nobody to the most senior. */
public enum Approval {
    NONE,
    FINANCE,
    LEAD;

    /** The more demanding of the two. */
    public Approval or(Approval other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
