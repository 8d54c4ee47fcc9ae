package io.dunflow.resolution.plan;

/** Who proposes a plan. */
public enum PlanParty {
    /** We offer it; the debtor accepts. */
    COLLECTOR,
    /** The debtor asks for it; agreed as soon as somebody with the authority says so. */
    DEBTOR
}
