package io.dunflow.correspondence;

/** Knows whether a debtor has been heard from; modules that keep what debtors say and do implement it. */
public interface HeardFrom {

    /** Whether the debtor spoke, wrote or paid since the last notices that claimed what this one claims. */
    boolean beforeNotice(long noticeId);

    /** Whether we called the debtor since then and reached nobody. */
    default boolean calledBefore(long noticeId) {
        return false;
    }
}
