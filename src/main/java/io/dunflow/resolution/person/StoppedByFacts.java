package io.dunflow.resolution.person;

import java.util.Map;

/**
 * What facts about the person stop on an account now, so that nobody offers or announces what would be refused.
 *
 * @param because each effect that stands, with the oldest fact that it is because of
 */
public record StoppedByFacts(Map<String, FactKind> because) {

    /** The effect by which settlements and deferrals rest. */
    public static final String OFFERS = "SUSPEND_OFFERS";

    /** Because of what nobody calls or visits; null: somebody may. */
    public FactKind calls() {
        return because.get("STOP_CALLS");
    }

    /** Because of what a promise is refused; null: it is not. */
    public FactKind promises() {
        return because.get("VOID_PROMISES");
    }

    /** Because of what a plan is refused; null: it is not. */
    public FactKind plans() {
        return because.get("SUSPEND_PLANS");
    }

    /** Because of what a settlement and a deferral are refused; null: they are not. */
    public FactKind offers() {
        return because.get(OFFERS);
    }

    /** Whether no agreement at all can be made. */
    public boolean everything() {
        return promises() != null && promises() == plans() && promises() == offers();
    }
}
