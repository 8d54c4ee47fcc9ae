package io.dunflow.dunning;

import java.math.BigDecimal;

/**
 * What a head office and its branches owe the same creditor in the same currency, together.
 *
 * @param oldestAge days since the earliest due date of what is overdue; null when nothing is
 */
record GroupFacts(BigDecimal overdueTotal, int overdueCount, Integer oldestAge) {

    static final GroupFacts NOTHING = new GroupFacts(BigDecimal.ZERO, 0, null);
}
