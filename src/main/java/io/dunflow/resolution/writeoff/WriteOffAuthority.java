package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;

/**
 * What the table {@code write-off-authority} says.
 *
 * @param mayAsk whether who asks may at all
 * @param approver the least senior who may approve it
 * @param reason why nobody less
 * @param decisionId record of the answer
 * @param asker for whom it was asked: COLLECTOR, FINANCE or LEAD; null for a list
 */
record WriteOffAuthority(boolean mayAsk, Approval approver, String reason, Long decisionId, String asker) {

    /** Whose tasks the approval is, as candidate groups of the engine. */
    static String groups(Approval approver) {
        return approver == Approval.FINANCE ? "finance,lead" : "lead";
    }
}
