package io.dunflow.dunning;

import java.util.Set;

/** Which open items of an account no court enforces any more, for modules that do not know the laws themselves. */
public interface BarredItems {

    /** Ids of the items that are time-barred as of today in the creditor's zone; items whose law is unknown are not among them. */
    Set<Long> ofAccount(long accountId);
}
