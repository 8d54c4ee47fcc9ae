package io.dunflow.resolution.person;

import java.util.Objects;

/**
 * A row of the table {@code legal-status-effects} that fits.
 *
 * @param effect its word
 * @param task what somebody is asked to do, of the effect TASK
 * @param group who is asked
 * @param days business days for it, where no deadline is known
 */
public record LegalRule(String effect, String task, String group, int days, Long decisionId) {

    private static final String REFUSE = "REFUSE";

    /** Whether the effect is what this row says. */
    boolean asksFor(LegalEffect one) {
        return effect.equals(one.effect()) && Objects.equals(task, one.task());
    }

    /** Whether it says that the fact cannot be true of this debtor. */
    boolean refuses() {
        return effect.equals(REFUSE);
    }

    /** One that asks nobody. */
    public static LegalRule silent(String effect) {
        return new LegalRule(effect, null, null, 0, null);
    }
}
