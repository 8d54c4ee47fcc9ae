package io.dunflow.resolution.writeoff;

import io.dunflow.dunning.Approval;
import java.math.BigDecimal;

/** What the table {@code small-balances} says is too little to dun. */
record SmallBalanceTerms(
        BigDecimal itemLimit, BigDecimal runLimit, int olderThan, Approval approver, Long decisionId) {}
