package io.dunflow.process.call;

/** A call task came up or went away: what its debtor is called about in one task may be otherwise now. */
record CallsChanged(long caseId) {}
