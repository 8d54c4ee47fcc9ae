package io.dunflow.resolution.plan;

/** How a debtor agreed to a plan; the law of limitation asks for it. */
public enum PlanForm {
    /** On the phone, or face to face. */
    SPOKEN,
    /** In a letter or e-mail that nobody signed. */
    WRITTEN,
    SIGNED
}
