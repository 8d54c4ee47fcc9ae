package io.dunflow.process.call;

/** What came out of a call was recorded: other calls of the person may be too many now. */
record CallMade(long caseId) {}
