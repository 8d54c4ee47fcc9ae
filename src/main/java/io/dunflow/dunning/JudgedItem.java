package io.dunflow.dunning;

import java.math.BigDecimal;

/**
 * What a run wants to do with one item.
 *
 * @param level at which it is claimed; its present level when it is not
 * @param reason of the policy, or of what stands in the way
 * @param levelDecision record of the decision; null when none was needed
 * @param charge what to claim on top of it; null when it is not claimed
 * @param charged what its letter claims on top of it
 */
record JudgedItem(
        ItemFacts item,
        ItemAction action,
        int level,
        String reason,
        Long levelDecision,
        ChargeRule charge,
        BigDecimal charged) {

    static JudgedItem of(ItemFacts item, ItemAction action, int level, String reason, Long levelDecision) {
        return new JudgedItem(item, action, level, reason, levelDecision, null, BigDecimal.ZERO);
    }

    static JudgedItem listed(ItemFacts item, String reason, Long decision) {
        return of(item, ItemAction.LIST, item.lastLevel(), reason, decision);
    }

    boolean claimed() {
        return action == ItemAction.CLAIM;
    }

    JudgedItem atLevel(int lower) {
        return of(item, action, lower, reason, levelDecision);
    }

    JudgedItem charged(ChargeRule rule) {
        return new JudgedItem(item, action, level, reason, levelDecision, rule, charged);
    }

    JudgedItem claiming(BigDecimal onTop) {
        return new JudgedItem(item, action, level, reason, levelDecision, charge, onTop);
    }

    JudgedItem onlyListed(String why) {
        return listed(item, why, levelDecision);
    }

    Long chargeDecision() {
        return charge == null ? null : charge.decision();
    }
}
