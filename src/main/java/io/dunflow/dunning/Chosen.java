package io.dunflow.dunning;

/**
 * What was decided about an account before its items.
 *
 * @param policy which of the policies counts for it; null when none does
 * @param segment how its debtor pays; null when nobody asked
 */
record Chosen(String policy, Long policyDecision, String segment, Long segmentDecision) {

    static final Chosen NOTHING = new Chosen(null, null, null, null);
}
