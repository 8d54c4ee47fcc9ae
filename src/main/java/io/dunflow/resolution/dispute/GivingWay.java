package io.dunflow.resolution.dispute;

import java.util.Collection;

/** Knows covers that give way to a dispute: what an agency has is called back when the debtor disputes it. */
public interface GivingWay {

    /** Takes its covers off these items; the caller holds the account's lock. */
    void toDispute(long accountId, Collection<Long> itemIds);
}
