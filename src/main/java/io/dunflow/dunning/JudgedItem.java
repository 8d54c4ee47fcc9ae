package io.dunflow.dunning;

/**
 * What a run wants to do with one item.
 *
 * @param level at which it is claimed; its present level when it is not
 * @param reason of the policy, or of what stands in the way
 * @param levelDecision record of the decision; null when none was needed
 * @param chargeDecision record of what to charge; null when it is not claimed
 */
record JudgedItem(
        ItemFacts item, ItemAction action, int level, String reason, Long levelDecision, Long chargeDecision) {

    static JudgedItem listed(ItemFacts item, String reason, Long decision) {
        return new JudgedItem(item, ItemAction.LIST, item.lastLevel(), reason, decision, null);
    }

    boolean claimed() {
        return action == ItemAction.CLAIM;
    }

    JudgedItem atLevel(int lower) {
        return new JudgedItem(item, action, lower, reason, levelDecision, chargeDecision);
    }

    JudgedItem charged(long decision) {
        return new JudgedItem(item, action, level, reason, levelDecision, decision);
    }

    JudgedItem onlyListed(String why) {
        return listed(item, why, levelDecision);
    }
}
