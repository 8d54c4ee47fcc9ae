package io.dunflow.resolution.plan;

import static io.dunflow.ledger.Sentence.say;

import io.dunflow.ledger.InvalidInput;
import io.dunflow.resolution.person.FactOrder;

/**
 * How a debtor agreed to a plan, and what shows it.
 *
 * @param how null: SPOKEN
 * @param source which letter or e-mail; nobody needs one for what was only said
 */
public record PlanAcceptance(PlanForm how, String source) {

    /** On the phone, or face to face. */
    public static final PlanAcceptance SPOKEN = new PlanAcceptance(PlanForm.SPOKEN, null);

    public PlanAcceptance {
        how = how == null ? PlanForm.SPOKEN : how;
        source = source == null || source.isBlank() ? null : source.strip();
    }

    /** @throws InvalidInput when what is on paper has no source */
    void check() {
        if (how != PlanForm.SPOKEN && source == null) {
            throw new InvalidInput("source", say("plan.source"));
        }
        FactOrder.text("source", source);
    }

    /** Whether it shows more than what is known already. */
    boolean above(PlanForm known) {
        return known == null || how.compareTo(known) > 0;
    }
}
