package io.dunflow.dunning;

/** What whoever looks at a run can do about its approval. */
enum RunDecision {
    /** There is nothing to decide. */
    NONE,
    /** This role approves no runs. */
    NOT_MINE,
    /** Someone more senior has to. */
    TOO_HIGH,
    /** Who proposed a run never approves it. */
    OWN,
    MAY_APPROVE
}
