package io.dunflow.ledger;

/** Who leads the books of a creditor: the ERP (FOLLOWER, its snapshots correct us) or Dunflow (LEADER). */
public enum LedgerRole {
    FOLLOWER,
    LEADER
}
