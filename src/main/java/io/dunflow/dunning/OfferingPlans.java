package io.dunflow.dunning;

import java.util.Collection;

/** Offers a debtor to pay in instalments where the tables say so. Implemented by the module that makes plans. */
public interface OfferingPlans {

    /**
     * Offers the longest plan that the tables allow for what nothing covers of these items. The caller holds the account's
     * lock.
     *
     * @return false when none is allowed, or no channel reaches the debtor; then nothing has changed
     */
    boolean offer(long accountId, Collection<Long> items);
}
